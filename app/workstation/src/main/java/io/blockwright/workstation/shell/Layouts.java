package io.blockwright.workstation.shell;

import io.blockwright.workstation.shell.Place.Split;
import io.blockwright.workstation.shell.Place.Tabs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The workspaces that come with the program. Needs no toolkit. */
public enum Layouts {
    /** Market above, orders below: for working orders. */
    TRADE(1) {
        @Override
        Place whole() {
            return Split.of(
                    true,
                    0.54,
                    new Split(
                            false,
                            List.of(0.54, 0.77),
                            List.of(Tabs.of("heatmap", "replay"), Tabs.of("ladder"), Tabs.of("ticket"))),
                    Split.of(
                            false,
                            0.77,
                            Split.of(true, 0.54, Tabs.of("blotter"), Tabs.of("lane")),
                            Tabs.of("advice", "tiles", "market", "alerts", "frontier")));
        }
    },
    /** Orders above, what needs a person beside them: for watching many. */
    SUPERVISE(2) {
        @Override
        Place whole() {
            return Split.of(
                    true,
                    0.58,
                    Split.of(false, 0.74, Tabs.of("blotter"), Tabs.of("alerts")),
                    new Split(
                            false,
                            List.of(0.40, 0.74),
                            List.of(
                                    Tabs.of("heatmap", "ladder", "replay"),
                                    Tabs.of("advice", "lane", "frontier", "ticket"),
                                    Tabs.of("tiles", "market"))));
        }
    },
    /** The map and the past, large. */
    ANALYSE(3) {
        @Override
        Place whole() {
            return Split.of(
                    false,
                    0.70,
                    Split.of(true, 0.64, Tabs.of("heatmap", "replay", "lab", "models"), Tabs.of("blotter")),
                    Split.of(
                            true,
                            0.42,
                            Tabs.of("lane", "tiles", "market", "alerts"),
                            Tabs.of("advice", "frontier", "ladder", "ticket")));
        }
    };

    private final int digit;

    Layouts(int digit) {
        this.digit = digit;
    }

    /** The digit of its key. */
    int digit() {
        return digit;
    }

    /** With every panel that the program may have. */
    abstract Place whole();

    /** With the panels that this program has. */
    public Workspace of(Set<String> known) {
        Workspace workspace = new Workspace(whole());
        Optional<Workspace> kept = workspace.keep(known);
        Workspace made = kept.orElseGet(() ->
                new Workspace(new Tabs(List.copyOf(known), known.iterator().next())));
        for (String panel : known) {
            if (!made.panels().contains(panel) && !whole().panels().contains(panel)) {
                made = made.open(panel, "blotter"); // a panel that no layout knows yet is not lost
            }
        }
        return known.contains("blotter") ? made.open("blotter", "blotter") : made;
    }

    /** A panel that {@code panel} stands beside here, itself when it stands alone. */
    String companion(String panel) {
        return whole().holder(panel)
                .flatMap(tabs -> tabs.panels().stream()
                        .filter(other -> !other.equals(panel))
                        .findFirst())
                .orElse(panel);
    }
}
