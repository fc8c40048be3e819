package io.blockwright.workstation.tiles;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.LimitUse;
import io.blockwright.engine.DeskSnapshot.Position;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.tiles.TileRow.Level;
import java.util.Comparator;
import java.util.List;

/** What each tile says of a snapshot. Pure functions; what is not known yet is a dash and says so, never a zero. */
final class TileWords {
    private static final Texts TEXTS = Texts.of(TileWords.class);

    /** Above this part of a limit a person should look, above the other one at once. */
    private static final double NEAR = 0.75;

    private static final double AT = 0.95;

    private TileWords() {}

    /** Profit of all positions in currency; NaN while one of them has no price. */
    static double profit(DeskSnapshot desk) {
        double sum = 0;
        for (Position position : desk.positions()) {
            sum += position.profit();
        }
        return desk.positions().isEmpty() ? Double.NaN : sum;
    }

    /** Why there is no profit, or what it is made of. */
    static String profitNote(DeskSnapshot desk) {
        if (desk.positions().isEmpty()) {
            return TEXTS.get("profit.none");
        }
        if (Double.isNaN(profit(desk))) {
            return TEXTS.get("profit.unknown");
        }
        if (desk.positions().size() == 1) {
            Position only = desk.positions().getFirst();
            return TEXTS.get("profit.one", only.symbol(), Numbers.whole(only.shares()));
        }
        return TEXTS.get("profit.of", Integer.toString(desk.positions().size()));
    }

    /** A parent's cost against its arrival and against what the market paid meanwhile. */
    static List<TileRow> costs(ParentRow parent) {
        double average = parent.averagePrice();
        return List.of(
                cost("cost.arrival", parent.costBp()),
                cost(
                        "cost.vwap",
                        against(parent.order().side(), average, parent.outlook().marketVwap())),
                cost(
                        "cost.twap",
                        against(parent.order().side(), average, parent.outlook().marketTwap())));
    }

    /** Basis points paid more, or got less, than a benchmark; both in ticks. */
    private static double against(Side side, double average, double benchmark) {
        double more = (average - benchmark) / benchmark * 1e4;
        return side == Side.BUY ? more : -more;
    }

    private static TileRow cost(String key, double bp) {
        return TileRow.of(TEXTS.get(key), CostWords.of(bp), "", Double.isNaN(bp) ? Level.UNKNOWN : Level.CALM);
    }

    /** A parent's share of the volume against its cap, and how fast the market trades. */
    static List<TileRow> participation(ParentRow parent, Conditions now) {
        double share = parent.participation();
        double cap = parent.order().maxParticipation();
        TileRow own = Double.isNaN(share)
                ? TileRow.of(TEXTS.get("share.own"), Numbers.NONE, TEXTS.get("unknown"), Level.UNKNOWN)
                : new TileRow(
                        TEXTS.get("share.own"),
                        Numbers.percent(share),
                        TEXTS.get("share.note", Numbers.percent(cap)),
                        Math.clamp(share / cap, 0, 1),
                        share > cap ? Level.CRITICAL : share >= AT * cap ? Level.WARNING : Level.CALM);
        double minute = now.volumePerMinute();
        TileRow market = Double.isNaN(minute)
                ? TileRow.of(TEXTS.get("share.market"), Numbers.NONE, TEXTS.get("unknown"), Level.UNKNOWN)
                : TileRow.of(
                        TEXTS.get("share.market"),
                        Numbers.compact(Math.round(minute)),
                        TEXTS.get("share.minute"),
                        Level.CALM);
        return List.of(own, market);
    }

    /** Spread, volatility and imbalance in words against what is usual. */
    static List<TileRow> market(Conditions now) {
        return List.of(
                compared("spread", now.spreadBp(), now.usualSpreadBp(), Numbers.decimal(now.spreadBp(), 1) + " bp"),
                compared(
                        "volatility",
                        now.dailyVolatility(),
                        now.usualVolatility(),
                        Numbers.percent(now.dailyVolatility())),
                imbalance(now.imbalance()));
    }

    private static TileRow compared(String key, double now, double usual, String written) {
        double times = now / usual;
        if (Double.isNaN(now)) {
            return TileRow.of(TEXTS.get(key), Numbers.NONE, TEXTS.get("unknown"), Level.UNKNOWN);
        }
        if (Double.isNaN(times) || Double.isInfinite(times)) {
            return TileRow.of(TEXTS.get(key), written, TEXTS.get("usual.unknown"), Level.CALM);
        }
        if (times >= 2) {
            return TileRow.of(
                    TEXTS.get(key),
                    written,
                    TEXTS.get(key + ".far", Numbers.decimal(times, 1)),
                    times >= 3 ? Level.CRITICAL : Level.WARNING);
        }
        String word = times >= 1.33 ? ".more" : times > 0.75 ? ".usual" : ".less";
        return TileRow.of(TEXTS.get(key), written, TEXTS.get(key + word), Level.CALM);
    }

    private static TileRow imbalance(double share) {
        if (Double.isNaN(share)) {
            return TileRow.of(TEXTS.get("imbalance"), Numbers.NONE, TEXTS.get("unknown"), Level.UNKNOWN);
        }
        double size = Math.abs(share);
        String word =
                size < 0.2 ? "even" : size < 0.6 ? (share > 0 ? "bids" : "asks") : share > 0 ? "bids.far" : "asks.far";
        return TileRow.of(
                TEXTS.get("imbalance"),
                Numbers.percent(size),
                TEXTS.get("imbalance." + word),
                size >= 0.6 ? Level.WARNING : Level.CALM);
    }

    /** What the program needs from market to decision, and from an order to the venue's answer. */
    static List<TileRow> latency(Health health) {
        return List.of(
                latency("latency.decision", health.decisionP50Nanos(), health.decisionP99Nanos()),
                latency("latency.order", health.roundTripP50Nanos(), health.roundTripP99Nanos()));
    }

    private static TileRow latency(String key, long p50, long p99) {
        boolean known = p50 > 0 || p99 > 0;
        return TileRow.of(
                TEXTS.get(key),
                known ? Numbers.nanos(p50) : Numbers.NONE,
                known ? TEXTS.get("latency.p99", Numbers.nanos(p99)) : TEXTS.get("unknown"),
                known ? Level.CALM : Level.UNKNOWN);
    }

    /** How far each risk limit is used, nearest to its limit first. */
    static List<TileRow> limits(List<LimitUse> limits) {
        return limits.stream()
                .sorted(Comparator.comparingDouble((LimitUse use) -> -share(use)))
                .map(TileWords::limit)
                .toList();
    }

    private static TileRow limit(LimitUse use) {
        double share = share(use);
        if (Double.isNaN(share)) {
            return TileRow.of(use.name(), Numbers.NONE, TEXTS.get("unknown"), Level.UNKNOWN);
        }
        return new TileRow(
                use.name(),
                Numbers.percent(share),
                TEXTS.get("limit.of", amount(use.used(), use.unit()), amount(use.limit(), use.unit())),
                Math.clamp(share, 0, 1),
                share >= AT ? Level.CRITICAL : share >= NEAR ? Level.WARNING : Level.CALM);
    }

    private static double share(LimitUse use) {
        return use.limit() > 0 ? use.used() / use.limit() : Double.NaN;
    }

    private static String amount(double value, String unit) {
        String number = Math.abs(value) < 100 && value != Math.rint(value)
                ? Numbers.decimal(value, 1)
                : Numbers.compact(Math.round(value));
        return unit.equals("$") ? "$" + number : number + (unit.isEmpty() ? "" : " " + unit);
    }
}
