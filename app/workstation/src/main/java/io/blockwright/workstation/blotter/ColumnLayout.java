package io.blockwright.workstation.blotter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns stand where, how wide, and which one sorts; read from and written as one line such as {@code
 * order:178,status:82,-fills:44;cost:down}, a minus before what is hidden. Immutable.
 *
 * @param sortedBy a column's id, empty for the order of arrival
 */
record ColumnLayout(List<Slot> slots, String sortedBy, boolean descending) {
    private static final double NARROWEST = 24;
    private static final double WIDEST = 2_000;

    ColumnLayout {
        slots = List.copyOf(slots);
    }

    /** A column's place. */
    record Slot(BlotterColumn column, double width, boolean visible) {}

    /** Before anybody chose. */
    static ColumnLayout atFirst() {
        return new ColumnLayout(
                BlotterColumn.ALL.stream().map(ColumnLayout::atFirst).toList(), "", false);
    }

    /**
     * Reads what {@link #text} wrote. What it does not know is left out and what is missing is put at its first place, so
     * that a layout survives new and dropped columns; nonsense gives the first layout.
     */
    static ColumnLayout read(String text) {
        String[] parts = text.split(";", 2);
        List<Slot> slots = new ArrayList<>();
        Set<BlotterColumn> seen = new HashSet<>();
        for (String word : parts[0].split(",", -1)) {
            slot(word.strip()).filter(slot -> seen.add(slot.column())).ifPresent(slots::add);
        }
        if (slots.isEmpty()) {
            return atFirst();
        }
        for (int i = 0; i < BlotterColumn.ALL.size(); i++) {
            BlotterColumn column = BlotterColumn.ALL.get(i);
            if (!seen.contains(column)) {
                slots.add(Math.min(i, slots.size()), atFirst(column));
            }
        }
        String[] sort = parts.length < 2 ? new String[] {""} : parts[1].split(":", -1);
        boolean known = BlotterColumn.named(sort[0]).isPresent();
        return new ColumnLayout(slots, known ? sort[0] : "", known && sort.length > 1 && sort[1].equals("down"));
    }

    /** One line for the window's memory. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (Slot slot : slots) {
            out.append(out.isEmpty() ? "" : ",")
                    .append(slot.visible() ? "" : "-")
                    .append(slot.column().id())
                    .append(String.format(Locale.ROOT, ":%.0f", slot.width()));
        }
        return out.append(';')
                .append(sortedBy)
                .append(sortedBy.isEmpty() ? "" : descending ? ":down" : ":up")
                .toString();
    }

    private static Slot atFirst(BlotterColumn column) {
        return new Slot(column, column.width(), column.atFirst());
    }

    private static Optional<Slot> slot(String word) {
        boolean hidden = word.startsWith("-");
        String[] parts = (hidden ? word.substring(1) : word).split(":", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,5}")) {
            return Optional.empty();
        }
        double width = Math.clamp(Double.parseDouble(parts[1]), NARROWEST, WIDEST);
        return BlotterColumn.named(parts[0])
                .map(column -> new Slot(column, width, !hidden || column.equals(BlotterColumn.ORDER)));
    }
}
