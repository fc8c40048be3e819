package io.blockwright.simulator.scenario;

import io.blockwright.simulator.Dice;
import io.blockwright.simulator.ScenarioException;
import java.util.List;

/** A number of a scenario: one value, or a range from which each seed draws its own. */
record Draw(double low, double high) {
    private static final double SECOND = 1;
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    static Draw of(double value) {
        return new Draw(value, value);
    }

    /** A plain number or {@code [low, high]}. */
    static Draw number(Node node) throws ScenarioException {
        return read(node, Draw::plain);
    }

    /** A share of one: {@code 0.3}, {@code 30%} or a range of such. */
    static Draw share(Node node) throws ScenarioException {
        return read(node, Draw::percent);
    }

    /** Seconds: {@code 90s}, {@code 15m}, {@code 1h30m} or a range of such. */
    static Draw duration(Node node) throws ScenarioException {
        return read(node, Draw::seconds);
    }

    private interface Reading {
        double of(Node node) throws ScenarioException;
    }

    private static Draw read(Node node, Reading reading) throws ScenarioException {
        if (!node.isList()) {
            return of(reading.of(node));
        }
        List<Node> ends = node.items();
        if (ends.size() != 2) {
            throw node.wrong("'" + node.name() + "' as a range needs two values, [low, high].");
        }
        Draw draw = new Draw(reading.of(ends.get(0)), reading.of(ends.get(1)));
        if (draw.low > draw.high) {
            throw node.wrong("'" + node.name() + "' begins above its end: write the smaller value first.");
        }
        return draw;
    }

    private static double plain(Node node) throws ScenarioException {
        String text = node.text().replace("_", "").replace(",", "");
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the place
        }
        throw node.wrong("'" + node.name() + "' is '" + node.text() + "', which is not a number.");
    }

    private static double percent(Node node) throws ScenarioException {
        String text = node.text().strip();
        if (!text.endsWith("%")) {
            return plain(node);
        }
        try {
            return Double.parseDouble(text.substring(0, text.length() - 1).strip()) / 100;
        } catch (NumberFormatException e) {
            throw node.wrong("'" + node.name() + "' is '" + text + "', which is not a percentage such as -1.5%.");
        }
    }

    private static double seconds(Node node) throws ScenarioException {
        String text = node.text().strip();
        double total = 0;
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            double unit = at < text.length() ? unit(text.charAt(at)) : 0;
            if (at == start || unit == 0) {
                total = -1;
                break;
            }
            total += Double.parseDouble(text.substring(start, at)) * unit;
            at++;
        }
        if (text.isEmpty() || total < 0) {
            throw node.wrong("'" + node.name() + "' is '" + text + "', which is not a time such as 90s, 15m or 1h30m.");
        }
        return total;
    }

    private static double unit(char letter) {
        return switch (letter) {
            case 's' -> SECOND;
            case 'm' -> MINUTE;
            case 'h' -> HOUR;
            default -> 0;
        };
    }

    /** This seed's value; always one draw, so that another range elsewhere changes nothing here. */
    double with(Dice dice) {
        double share = dice.uniform();
        return low + share * (high - low);
    }

    /** As a file would write it. */
    String words() {
        return low == high ? Double.toString(low) : "[" + low + ", " + high + "]";
    }
}
