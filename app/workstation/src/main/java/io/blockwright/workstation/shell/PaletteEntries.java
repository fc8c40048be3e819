package io.blockwright.workstation.shell;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.keys.Chord;
import io.blockwright.workstation.keys.Keymap;
import io.blockwright.workstation.shell.PaletteEntry.Risk;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything the palette offers: what can be done by key, and the orders and the symbol that are on the desk now. */
public final class PaletteEntries implements Supplier<List<PaletteEntry>> {
    private static final Texts TEXTS = Texts.of(PaletteEntries.class);
    private static final int PARENTS = 200;
    /** What these do changes nothing in the market; whatever is not known to be harmless counts as not. */
    private static final Set<String> HARMLESS = Set.of(
            "panel",
            "workspace",
            "theme",
            "keys",
            "palette",
            "alerts",
            "blotter",
            "history",
            "precautions",
            "tiles",
            "heatmap",
            "replay",
            "lab");

    private static final Set<String> HARMLESS_IDS =
            Set.of("ladder.recentre", "ticket.buy", "ticket.sell", "desk.lock", "desk.sign-out");

    private final Keymap keys;
    private final Supplier<@Nullable DeskSnapshot> desk;
    private final Consumer<String> select;
    private final Workspaces workspaces;

    /** {@code select} takes a parent's id. */
    public PaletteEntries(
            Keymap keys, Supplier<@Nullable DeskSnapshot> desk, Consumer<String> select, Workspaces workspaces) {
        this.keys = keys;
        this.desk = desk;
        this.select = select;
        this.workspaces = workspaces;
    }

    @Override
    public List<PaletteEntry> get() {
        List<PaletteEntry> entries = new ArrayList<>();
        DeskSnapshot now = desk.get();
        if (now != null) {
            String symbol = now.market().instrument().symbol();
            entries.add(
                    entry("symbol." + symbol, TEXTS.get("palette.symbol", symbol), () -> workspaces.open("ladder")));
            now.parents().stream()
                    .limit(PARENTS)
                    .forEach(parent ->
                            entries.add(entry("order." + parent.order().parentId(), words(parent), () -> {
                                workspaces.open("blotter");
                                select.accept(parent.order().parentId());
                            })));
        }
        for (DeskAction action : keys.actions()) {
            if (!action.id().equals("palette.open")) {
                entries.add(new PaletteEntry(
                        action.id(),
                        action.group(),
                        action.title(),
                        keys.keys(action.id()).stream().map(Chord::words).toList(),
                        risk(action),
                        action.run()));
            }
        }
        return entries;
    }

    /** What it takes to run an action from the palette. */
    static Risk risk(DeskAction action) {
        if (action.reach() == Reach.HELD) {
            return Risk.HELD;
        }
        String family = action.id().substring(0, Math.max(0, action.id().indexOf('.')));
        return HARMLESS.contains(family) || HARMLESS_IDS.contains(action.id()) ? Risk.NONE : Risk.ORDERS;
    }

    private static PaletteEntry entry(String id, String title, Runnable run) {
        return new PaletteEntry(id, TEXTS.get("palette.desk"), title, List.of(), Risk.NONE, run);
    }

    private static String words(ParentRow parent) {
        return TEXTS.get(
                "palette.order",
                SideWords.glyph(parent.order().side()) + " " + parent.order().side(),
                Numbers.whole(parent.order().quantity()),
                parent.order().symbol(),
                parent.order().parentId());
    }
}
