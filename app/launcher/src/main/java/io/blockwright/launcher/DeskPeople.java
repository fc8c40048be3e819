package io.blockwright.launcher;

import io.blockwright.domain.SystemClock;
import io.blockwright.engine.Desk;
import io.blockwright.engine.spi.Accounts;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.engine.spi.Lab;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.storage.DeskFile;
import io.blockwright.workstation.DeskAccess;
import io.blockwright.workstation.ModelLight;
import io.blockwright.workstation.Preferences;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** The people at the desk and what their window remembers, from the profile. */
final class DeskPeople implements AutoCloseable {
    private final DeskFile file;
    private final KeptPreferences preferences;
    private final String owner;
    private final Lab lab;

    private DeskPeople(DeskFile file, String owner, Lab lab) {
        this.file = file;
        this.preferences = new KeptPreferences(file.settings());
        this.owner = owner;
        this.lab = lab;
    }

    /** Opens it; {@code owner} is at the desk while there are no accounts. */
    static DeskPeople open(Profile profile, String owner) {
        return new DeskPeople(DeskFile.open(profile.deskFile()), owner, RecordedEpisodes.lab(profile));
    }

    Accounts accounts() {
        return new DeskAccounts(file.accounts(new SecureRandom(), new SystemClock()), owner);
    }

    Preferences preferences() {
        return preferences;
    }

    /** A desk for these people. */
    DeskAccess access(
            Desk desk,
            DeskQueries queries,
            Supplier<ModelLight> models,
            Explanations explanations,
            Lanes lanes,
            Champions champions) {
        return new DeskAccess(desk, queries, accounts(), preferences)
                .with(lab)
                .with(models, explanations)
                .with(lanes)
                .with(champions);
    }

    @Override
    public void close() {
        preferences.close();
        file.close();
    }
}
