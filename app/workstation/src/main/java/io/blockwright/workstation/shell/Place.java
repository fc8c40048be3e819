package io.blockwright.workstation.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How part of a window is divided among panels, which are named by their ids. Immutable; needs no toolkit. */
public sealed interface Place {
    /** Every panel in it, in reading order. */
    List<String> panels();

    /** The same without a panel; null when nothing is left. */
    @Nullable
    Place without(String panel);

    /** The same with {@code change} made to the tabs that hold a panel. */
    Place change(String panel, java.util.function.UnaryOperator<Place> change);

    /** Every group of tabs with the area it takes, as shares of the whole. */
    Map<Tabs, Area> areas(Area whole);

    /** Panels behind each other, one in front. */
    record Tabs(List<String> panels, String front) implements Place {
        public Tabs {
            panels = List.copyOf(panels);
            if (!panels.contains(front)) {
                throw new IllegalArgumentException("the front panel " + front + " is not among " + panels);
            }
        }

        /** The first in front. */
        public static Tabs of(String... panels) {
            return new Tabs(List.of(panels), panels[0]);
        }

        /** With one more panel, in front. */
        Tabs with(String panel) {
            List<String> more = new ArrayList<>(panels);
            more.remove(panel);
            more.add(panel);
            return new Tabs(more, panel);
        }

        @Override
        public @Nullable Place without(String panel) {
            List<String> rest = new ArrayList<>(panels);
            int at = rest.indexOf(panel);
            if (at < 0) {
                return this;
            }
            rest.remove(at);
            if (rest.isEmpty()) {
                return null;
            }
            return new Tabs(rest, front.equals(panel) ? rest.get(Math.min(at, rest.size() - 1)) : front);
        }

        @Override
        public Place change(String panel, java.util.function.UnaryOperator<Place> change) {
            return panels.contains(panel) ? change.apply(this) : this;
        }

        @Override
        public Map<Tabs, Area> areas(Area whole) {
            return Map.of(this, whole);
        }
    }

    /**
     * Places beside or above each other.
     *
     * @param rows whether they stand above each other
     * @param dividers where each part but the last ends, as a share of the whole, ascending
     * @param parts two or more
     */
    record Split(boolean rows, List<Double> dividers, List<Place> parts) implements Place {
        public Split {
            dividers = List.copyOf(dividers);
            parts = List.copyOf(parts);
            if (parts.size() < 2 || dividers.size() != parts.size() - 1) {
                throw new IllegalArgumentException(parts.size() + " parts with " + dividers.size() + " dividers");
            }
        }

        /** Two places, the first of which takes {@code share}. */
        public static Split of(boolean rows, double share, Place first, Place second) {
            return new Split(rows, List.of(share), List.of(first, second));
        }

        @Override
        public List<String> panels() {
            return parts.stream().flatMap(part -> part.panels().stream()).toList();
        }

        @Override
        public @Nullable Place without(String panel) {
            List<Place> rest = new ArrayList<>();
            List<Double> ends = new ArrayList<>(dividers);
            ends.add(1.0);
            for (int i = 0; i < parts.size(); i++) {
                Place left = parts.get(i).without(panel);
                if (left == null) {
                    // The neighbour before takes the room; the first part's, the one after.
                    ends.remove(rest.isEmpty() ? 0 : rest.size() - 1);
                } else {
                    rest.add(left);
                }
            }
            if (rest.size() < 2) {
                return rest.isEmpty() ? null : rest.getFirst();
            }
            return new Split(rows, ends.subList(0, rest.size() - 1), rest);
        }

        @Override
        public Place change(String panel, java.util.function.UnaryOperator<Place> change) {
            return new Split(
                    rows,
                    dividers,
                    parts.stream().map(part -> part.change(panel, change)).toList());
        }

        @Override
        public Map<Tabs, Area> areas(Area whole) {
            Map<Tabs, Area> all = new LinkedHashMap<>();
            double from = 0;
            for (int i = 0; i < parts.size(); i++) {
                double to = i < dividers.size() ? dividers.get(i) : 1;
                all.putAll(parts.get(i).areas(whole.part(rows, from, to)));
                from = to;
            }
            return all;
        }
    }

    /** The tabs that hold a panel. */
    default Optional<Tabs> holder(String panel) {
        return areas(Area.WHOLE).keySet().stream()
                .filter(tabs -> tabs.panels().contains(panel))
                .findFirst();
    }

    /** A panel set along an edge of this. */
    default Place beside(String panel, Edge edge, double share) {
        Place alone = Tabs.of(panel);
        return edge.isFirst()
                ? Split.of(edge.isRows(), share, alone, this)
                : Split.of(edge.isRows(), 1 - share, this, alone);
    }

    /** A rectangle in shares of a whole. */
    record Area(double left, double top, double right, double bottom) {
        static final Area WHOLE = new Area(0, 0, 1, 1);

        Area part(boolean rows, double from, double to) {
            double width = right - left;
            double height = bottom - top;
            return rows
                    ? new Area(left, top + from * height, right, top + to * height)
                    : new Area(left + from * width, top, left + to * width, bottom);
        }

        /** How much of an edge of this another area shares, 0 when it does not lie there. */
        double contact(Area other, Edge edge) {
            double gap = switch (edge) {
                case LEFT -> left - other.right;
                case RIGHT -> other.left - right;
                case UP -> top - other.bottom;
                case DOWN -> other.top - bottom;
            };
            if (Math.abs(gap) > 1e-6) {
                return 0;
            }
            return edge.isRows()
                    ? Math.min(right, other.right) - Math.max(left, other.left)
                    : Math.min(bottom, other.bottom) - Math.max(top, other.top);
        }
    }
}
