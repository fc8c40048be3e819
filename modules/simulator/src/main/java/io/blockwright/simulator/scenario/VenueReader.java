package io.blockwright.simulator.scenario;

import io.blockwright.simulator.DarkTerms;
import io.blockwright.simulator.FeeSchedule;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.LitVenue;
import io.blockwright.simulator.ScenarioException;
import io.blockwright.simulator.VenueSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the venues of a scenario file. */
final class VenueReader {
    private static final Set<String> VENUE = Set.of("name", "fees", "latency", "share", "dark");
    private static final Set<String> FEES = Set.of("maker", "taker");
    private static final Set<String> LATENCY = Set.of("to", "from", "jitter");
    private static final Set<String> SHARE = Set.of("patient", "makers", "takers");
    private static final Set<String> DARK = Set.of("minimum", "print-delay", "parked", "pings");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{0,7}");
    private static final Pattern TRAVEL = Pattern.compile("(\\d+(?:\\.\\d+)?) *(us|µs|ms|s)");
    private static final double MOST_TRAVEL = 10e9;
    private static final int MOST_LIT = 4;
    private static final double MOST_FEE = 1;
    private static final double MOST_SHARE = 1_000;

    private VenueReader() {}

    /** The venues that a list names, one exchange where there is none. */
    static VenueSet read(@Nullable Node venues) throws ScenarioException {
        if (venues == null) {
            return VenueSet.ONE;
        }
        List<LitVenue> lit = new ArrayList<>();
        List<String> names = new ArrayList<>();
        DarkTerms dark = null;
        for (Node venue : venues.items()) {
            venue.fields(VENUE);
            String name = name(venue.need("name"), names);
            Node terms = venue.field("dark");
            if (terms == null) {
                if (lit.size() == MOST_LIT) {
                    throw venue.wrong("there are more than " + MOST_LIT + " exchanges: leave some out.");
                }
                lit.add(exchange(name, venue));
            } else if (lit.isEmpty()) {
                throw venue.wrong("the first venue is the primary exchange, and '" + name
                        + "' is a dark pool: write an exchange before it.");
            } else if (dark != null) {
                throw venue.wrong("'" + name + "' would be the second dark pool beside '" + dark.name()
                        + "': keep one of the two.");
            } else {
                dark = pool(name, venue, terms);
            }
        }
        if (lit.isEmpty()) {
            throw venues.wrong("'venues' names no exchange: name one, or leave 'venues' out.");
        }
        return new VenueSet(lit, dark);
    }

    private static String name(Node node, List<String> taken) throws ScenarioException {
        String name = node.text();
        if (!NAME.matcher(name).matches()) {
            throw node.wrong("'name' is '" + name
                    + "': a venue's name is one to eight capital letters and digits, a letter first.");
        }
        if (taken.contains(name)) {
            throw node.wrong("there are two venues of the name '" + name + "': give each a name of its own.");
        }
        taken.add(name);
        return name;
    }

    private static LitVenue exchange(String name, Node venue) throws ScenarioException {
        Node share = venue.field("share");
        double patient = 1;
        double makers = 1;
        double takers = 1;
        if (share != null && share.isGroup()) {
            share.fields(SHARE);
            patient = weight(share.need("patient"));
            makers = weight(share.need("makers"));
            takers = weight(share.need("takers"));
        } else if (share != null) {
            patient = weight(share);
            makers = patient;
            takers = patient;
        }
        return new LitVenue(name, fees(venue), latency(venue), patient, makers, takers);
    }

    private static double weight(Node node) throws ScenarioException {
        double weight = Draw.share(node).high();
        if (!(weight > 0 && weight <= MOST_SHARE)) {
            throw node.wrong("'" + node.name() + "' must be above 0 and at most 1000: it is compared with the other"
                    + " venues' own.");
        }
        return weight;
    }

    private static DarkTerms pool(String name, Node venue, Node terms) throws ScenarioException {
        Node share = venue.field("share");
        if (share != null) {
            throw share.wrong("a dark pool has no share of the crowd: say with 'parked' how much of their orders"
                    + " institutions leave there.");
        }
        terms.fields(DARK);
        DarkTerms usual = DarkTerms.STANDARD;
        Node minimum = terms.field("minimum");
        long least = minimum == null
                ? usual.minimum()
                : Math.round(Draw.number(minimum).high());
        if (minimum != null && (least < 1 || least > 1_000_000)) {
            throw minimum.wrong("'minimum' must be between 1 and 1,000,000 shares.");
        }
        Node delay = terms.field("print-delay");
        Node parked = terms.field("parked");
        double part = parked == null ? usual.parked() : Draw.share(parked).high();
        if (parked != null && !(part >= 0 && part < 1)) {
            throw parked.wrong("'parked' must be at least 0% and below 100%.");
        }
        return new DarkTerms(
                name,
                fees(venue),
                latency(venue),
                least,
                delay == null
                        ? usual.printDelay()
                        : Math.round(Draw.duration(delay).high() * 1e9),
                part,
                pings(terms.field("pings")));
    }

    private static double pings(@Nullable Node node) throws ScenarioException {
        if (node == null) {
            return DarkTerms.STANDARD.pingWait();
        }
        if (node.text().equals("none")) {
            return Double.POSITIVE_INFINITY;
        }
        double wait = Draw.duration(node).high();
        if (!(wait > 0)) {
            throw node.wrong("'pings' must be a time between two pings above 0s, or none.");
        }
        return wait;
    }

    private static FeeSchedule fees(Node venue) throws ScenarioException {
        Node fees = venue.field("fees");
        if (fees == null) {
            return FeeSchedule.NONE;
        }
        fees.fields(FEES);
        return new FeeSchedule(fee(fees.need("maker")), fee(fees.need("taker")));
    }

    private static double fee(Node node) throws ScenarioException {
        double fee = Draw.number(node).high();
        if (Math.abs(fee) > MOST_FEE) {
            throw node.wrong(
                    "'" + node.name() + "' must lie between -1 and 1 dollars a share; a negative fee is paid to you.");
        }
        return fee;
    }

    private static LatencyModel latency(Node venue) throws ScenarioException {
        Node latency = venue.field("latency");
        if (latency == null) {
            return LatencyModel.METRO;
        }
        if (!latency.isGroup()) {
            long each = travel(latency);
            return new LatencyModel(each, each, 0);
        }
        latency.fields(LATENCY);
        Node jitter = latency.field("jitter");
        return new LatencyModel(
                travel(latency.need("to")), travel(latency.need("from")), jitter == null ? 0 : travel(jitter));
    }

    private static long travel(Node node) throws ScenarioException {
        Matcher m = TRAVEL.matcher(node.text().strip());
        if (!m.matches()) {
            throw node.wrong("'" + node.name() + "' is '" + node.text()
                    + "', which is not a latency such as 250us, 0.5ms or 1s.");
        }
        double unit = switch (m.group(2)) {
            case "s" -> 1e9;
            case "ms" -> 1e6;
            default -> 1e3;
        };
        double nanos = Double.parseDouble(m.group(1)) * unit;
        if (nanos > MOST_TRAVEL) {
            throw node.wrong("'" + node.name() + "' must be at most 10s.");
        }
        return Math.round(nanos);
    }
}
