package io.blockwright.simulator.scenario;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.simulator.KnownMarket;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;
import io.blockwright.simulator.ScenarioException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads scenario files; docs/user/scenarios.md says what may stand in them. */
public final class ScenarioReader {
    private static final Set<String> FILE =
            Set.of("name", "title", "symbol", "session", "order", "known", "venues", "market", "events");
    private static final Set<String> KNOWN = Set.of("daily-volume", "daily-volatility", "spread");
    private static final Set<String> SESSION = Set.of("opens", "lasts");
    private static final Set<String> ORDER = Set.of("side", "quantity", "starts", "lasts", "urgency", "algo");
    private static final Set<String> EVENT = Set.of(
            "at",
            "chance",
            "direction",
            "headline",
            "headline-up",
            "source",
            "release",
            "value",
            "spread",
            "bids",
            "asks",
            "activity",
            "lean",
            "ramp",
            "lasts",
            "fades",
            "halt",
            "feed-gap");
    private static final Set<String> RELEASE = Set.of("name", "actual", "consensus", "previous", "unit");
    private static final List<Parameter> TAKERS = List.of(
            Parameter.TAKER_RATE,
            Parameter.INVESTOR_RATE,
            Parameter.MOMENTUM_RATE,
            Parameter.TACTICAL_RATE,
            Parameter.META_SHARE);
    private static final Draw ONE = Draw.of(1);
    private static final Draw NOTHING = Draw.of(0);
    private static final double LONGEST = 23_400;
    private static final double DAILY_VOLUME = 2_000_000;
    private static final double DAILY_VOLATILITY = 0.02;
    private static final double SPREAD = 0.04;

    /** Of an order that does not say. */
    private static final double URGENCY = 0.9;

    private ScenarioReader() {}

    /**
     * Reads a file's content.
     *
     * @throws ScenarioException with the file, the line and the mend
     */
    public static Plan read(String file, String content) throws ScenarioException {
        Node root = Node.parse(file, content);
        root.fields(FILE);
        String name = root.need("name").text();
        String symbol = text(root, "symbol", "QDI");
        Node session = root.need("session");
        session.fields(SESSION);
        double lasts = Draw.duration(session.need("lasts")).high();
        if (lasts <= 0 || lasts > LONGEST) {
            throw session.need("lasts").wrong("a session lasts between 1s and 6h30m.");
        }
        Node order = root.need("order");
        order.fields(ORDER);
        double starts = Draw.duration(order.need("starts")).high();
        double orderLasts = Draw.duration(order.need("lasts")).high();
        if (starts + orderLasts > lasts) {
            throw order.need("lasts")
                    .wrong("the order would end after the session: let it start earlier or end sooner.");
        }
        Draw quantity = Draw.number(order.need("quantity"));
        if (quantity.low() < 1) {
            throw order.need("quantity").wrong("an order needs a positive quantity of shares.");
        }
        Map<Parameter, Draw> settings = settings(root.field("market"));
        return new Plan(
                name,
                root.need("title").text(),
                Instrument.usEquity(symbol),
                opens(session.need("opens")),
                lasts,
                side(order.need("side")),
                quantity,
                starts,
                orderLasts,
                urgency(order.field("urgency")),
                algo(order.field("algo")),
                known(root.field("known")),
                settings,
                VenueReader.read(root.field("venues")),
                incidents(root.field("events"), lasts),
                // Who works the order decides neither market nor order.
                content.replaceAll("(?m)#.*$", "")
                        .replaceAll("(?m)^\\s*algo:.*$", "")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    private static double urgency(@Nullable Node node) throws ScenarioException {
        if (node == null) {
            return URGENCY;
        }
        Draw urgency = Draw.number(node);
        if (urgency.low() != urgency.high() || urgency.low() < 0 || urgency.high() > 1) {
            throw node.wrong("'urgency' is '" + node.text() + "': one number from 0 (patient) to 1 (at once).");
        }
        return urgency.low();
    }

    private static @Nullable Algo algo(@Nullable Node node) throws ScenarioException {
        if (node == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (Algo algo : Algo.values()) {
            String word = algo.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (algo != Algo.MANUAL && word.equals(node.text())) {
                return algo;
            }
            if (algo != Algo.MANUAL) {
                words.add(word);
            }
        }
        throw node.wrong("'algo' is '" + node.text() + "': use one of " + String.join(", ", words) + ".");
    }

    private static String text(Node node, String key, String otherwise) throws ScenarioException {
        Node field = node.field(key);
        return field == null ? otherwise : field.text();
    }

    private static LocalTime opens(Node node) throws ScenarioException {
        try {
            return LocalTime.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.wrong("'opens' is '" + node.text() + "', which is not a time of day such as \"09:30\".");
        }
    }

    private static @Nullable Side side(Node node) throws ScenarioException {
        return switch (node.text().toLowerCase(Locale.ROOT)) {
            case "buy" -> Side.BUY;
            case "sell" -> Side.SELL;
            case "random" -> null;
            default -> throw node.wrong("'side' is '" + node.text() + "': use buy, sell or random.");
        };
    }

    private static KnownMarket known(@Nullable Node node) throws ScenarioException {
        if (node == null) {
            return new KnownMarket(DAILY_VOLUME, DAILY_VOLATILITY, SPREAD);
        }
        node.fields(KNOWN);
        return new KnownMarket(
                positive(node, "daily-volume", DAILY_VOLUME),
                positive(node, "daily-volatility", DAILY_VOLATILITY),
                positive(node, "spread", SPREAD));
    }

    private static double positive(Node group, String key, double otherwise) throws ScenarioException {
        Node node = group.field(key);
        if (node == null) {
            return otherwise;
        }
        double value = Draw.share(node).high();
        if (value <= 0) {
            throw node.wrong("'" + key + "' must be above 0.");
        }
        return value;
    }

    private static Map<Parameter, Draw> settings(@Nullable Node market) throws ScenarioException {
        Map<Parameter, Draw> settings = new EnumMap<>(Parameter.class);
        if (market != null) {
            for (Map.Entry<String, Node> field : market.fields().entrySet()) {
                Node node = field.getValue();
                Parameter parameter = Parameter.of(field.getKey())
                        .orElseThrow(() -> node.wrong("there is no parameter '" + field.getKey() + "'"
                                + Spelling.nearest(field.getKey()) + "."));
                Draw draw = Draw.number(node);
                try {
                    Parameters.standard().with(parameter, draw.low()).with(parameter, draw.high());
                } catch (IllegalArgumentException e) {
                    throw node.wrong(e.getMessage() + ".");
                }
                settings.put(parameter, draw);
            }
            boolean anybody = TAKERS.stream()
                    .anyMatch(taker -> settings.getOrDefault(taker, Draw.of(taker.standard()))
                                    .high()
                            > 0);
            if (!anybody) {
                throw market.wrong("nobody ever takes, so this market never trades: let one of "
                        + String.join(", ", TAKERS.stream().map(Parameter::key).toList()) + " be above 0.");
            }
        }
        return settings;
    }

    private static List<Incident> incidents(@Nullable Node events, double lasts) throws ScenarioException {
        List<Incident> incidents = new ArrayList<>();
        if (events != null) {
            for (Node event : events.items()) {
                event.fields(EVENT);
                incidents.add(incident(event, lasts));
            }
        }
        return incidents;
    }

    private static Incident incident(Node event, double lasts) throws ScenarioException {
        Node when = event.need("at");
        Draw at = Draw.duration(when);
        if (at.high() >= lasts) {
            throw when.wrong("the event would come after the session has ended: choose an earlier time.");
        }
        Node value = event.field("value");
        Draw change = value == null ? NOTHING : Draw.share(value);
        if (value != null && (change.low() <= -0.9 || change.high() > 9)) {
            throw value.wrong("'value' must lie between -90% and 900%.");
        }
        return new Incident(
                at,
                bounded(event, "chance", ONE, 0, 1).high(),
                direction(event),
                texts(event, "headline"),
                texts(event, "headline-up"),
                text(event, "source", "Wire"),
                release(event.field("release")),
                change,
                bounded(event, "spread", ONE, 0.1, 100),
                bounded(event, "bids", ONE, 0, 1),
                bounded(event, "asks", ONE, 0, 1),
                bounded(event, "activity", ONE, 0.01, 100),
                bounded(event, "lean", NOTHING, -0.9, 0.9),
                duration(event, "ramp", 1),
                duration(event, "lasts", 0),
                duration(event, "fades", 0),
                duration(event, "halt", 0),
                duration(event, "feed-gap", 0));
    }

    private static boolean direction(Node event) throws ScenarioException {
        Node direction = event.field("direction");
        if (direction == null || direction.text().equals("as-written")) {
            return false;
        }
        if (direction.text().equals("random")) {
            return true;
        }
        throw direction.wrong("'direction' is '" + direction.text() + "': use as-written or random.");
    }

    private static Draw bounded(Node event, String key, Draw otherwise, double least, double most)
            throws ScenarioException {
        Node node = event.field(key);
        if (node == null) {
            return otherwise;
        }
        Draw draw = Draw.share(node);
        if (draw.low() < least || draw.high() > most) {
            throw node.wrong("'" + key + "' must lie between " + least + " and " + most + ".");
        }
        return draw;
    }

    private static Draw duration(Node event, String key, double otherwise) throws ScenarioException {
        Node node = event.field(key);
        return node == null ? Draw.of(otherwise) : Draw.duration(node);
    }

    private static List<String> texts(Node event, String key) throws ScenarioException {
        Node node = event.field(key);
        List<String> texts = new ArrayList<>();
        if (node != null) {
            for (Node item : node.isList() ? node.items() : List.of(node)) {
                texts.add(item.text());
            }
        }
        return texts;
    }

    private static MarketEvent.@Nullable EconomicRelease release(@Nullable Node node) throws ScenarioException {
        if (node == null) {
            return null;
        }
        node.fields(RELEASE);
        return new MarketEvent.EconomicRelease(
                0,
                node.need("name").text(),
                Draw.number(node.need("actual")).high(),
                figure(node.field("consensus")),
                figure(node.field("previous")),
                text(node, "unit", ""));
    }

    private static double figure(@Nullable Node node) throws ScenarioException {
        return node == null ? Double.NaN : Draw.number(node).high();
    }
}
