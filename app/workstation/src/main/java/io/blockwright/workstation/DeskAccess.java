package io.blockwright.workstation;

import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.Desk;
import io.blockwright.engine.spi.Accounts;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.engine.spi.Lab;
import io.blockwright.engine.spi.Lanes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything a workstation is connected to.
 *
 * @param desk shows and takes commands
 * @param queries the desk's memory
 * @param accounts who may sit here
 * @param preferences what the window remembers
 * @param lab where algorithms are compared
 * @param models says what runs the learned models; asked on the FX thread a few times a second, never blocks
 * @param explanations the models behind learned decisions
 * @param lanes what other algorithms would have made of its orders
 * @param champions which models decide, and how one takes another's place
 * @param offered the order that the market itself asks to be worked, as a simulated story does; asked on the FX thread with
 *     every picture, never blocks
 */
public record DeskAccess(
        Desk desk,
        DeskQueries queries,
        Accounts accounts,
        Preferences preferences,
        Lab lab,
        Supplier<ModelLight> models,
        Explanations explanations,
        Lanes lanes,
        Champions champions,
        Supplier<Optional<ParentOrder>> offered) {

    /** A desk that has people and a memory, and nothing else yet: see the methods whose names begin with "with". */
    public DeskAccess(Desk desk, DeskQueries queries, Accounts accounts, Preferences preferences) {
        this(
                desk,
                queries,
                accounts,
                preferences,
                Lab.none(),
                () -> ModelLight.NONE,
                Explanations.NONE,
                Lanes.NONE,
                Champions.NONE,
                Optional::empty);
    }

    /** The same with other preferences. */
    DeskAccess with(Preferences other) {
        return new DeskAccess(desk, queries, accounts, other, lab, models, explanations, lanes, champions, offered);
    }

    /** The same with a memory. */
    public DeskAccess with(DeskQueries memory) {
        return new DeskAccess(
                desk, memory, accounts, preferences, lab, models, explanations, lanes, champions, offered);
    }

    /** The same with a lab. */
    public DeskAccess with(Lab comparing) {
        return new DeskAccess(
                desk, queries, accounts, preferences, comparing, models, explanations, lanes, champions, offered);
    }

    /** The same with learned models and what asks them for their reasons. */
    public DeskAccess with(Supplier<ModelLight> learned, Explanations reasons) {
        return new DeskAccess(desk, queries, accounts, preferences, lab, learned, reasons, lanes, champions, offered);
    }

    /** The same with other algorithms at work beside its orders. */
    public DeskAccess with(Lanes beside) {
        return new DeskAccess(
                desk, queries, accounts, preferences, lab, models, explanations, beside, champions, offered);
    }

    /** The same with models that can take each other's place. */
    public DeskAccess with(Champions deciding) {
        return new DeskAccess(
                desk, queries, accounts, preferences, lab, models, explanations, lanes, deciding, offered);
    }

    /** The same with an order that its market asks for. */
    public DeskAccess offering(Supplier<Optional<ParentOrder>> order) {
        return new DeskAccess(desk, queries, accounts, preferences, lab, models, explanations, lanes, champions, order);
    }

    /** A desk for one person, without a memory: nobody signs in, and what the window is told is forgotten with it. */
    public static DeskAccess forgetful(Desk desk, String user) {
        return new DeskAccess(desk, new NoMemory(), new OnePerson(user), Preferences.passing());
    }

    private record OnePerson(String user) implements Accounts {
        @Override
        public List<Account> list() {
            return List.of();
        }

        @Override
        public Account owner() {
            return new Account(user, Role.TRADER);
        }

        @Override
        public SignIn signIn(String name, char[] password) {
            java.util.Arrays.fill(password, '\0');
            return new SignIn.Refused("This desk has no accounts: whoever is here works as " + user + ".");
        }
    }

    private static final class NoMemory implements DeskQueries {
        @Override
        public List<DecisionLine> decisions(String parentId, int limit) {
            return List.of();
        }

        @Override
        public List<RawMessage> messages(List<String> clOrdIds) {
            return List.of();
        }

        @Override
        public ParentReplay replay(String parentId) throws IOException {
            throw new IOException("This desk keeps no history, so " + parentId + " cannot be replayed.");
        }
    }
}
