package io.blockwright.simulator.realism;

/**
 * What presses on the price: the imbalance of the volumes at the touch and where the mid goes next, and order flow imbalance
 * as Cont, Kukanov and Stoikov define it (Journal of Financial Econometrics, 2014).
 */
final class Pressure {
    private final DayRecord day;
    private final long[] waiting = new long[DayRecord.IMBALANCE_PARTS];
    private final Doubles flows = new Doubles();
    private final Doubles depths = new Doubles();
    private double flow;
    private double depth;

    Pressure(DayRecord day) {
        this.day = day;
    }

    void touchChanged(Touch touch) {
        flow += touch.bid >= touch.bidBefore ? touch.bidQuantity : 0;
        flow -= touch.bid <= touch.bidBefore ? touch.bidQuantityBefore : 0;
        flow -= touch.ask <= touch.askBefore ? touch.askQuantity : 0;
        flow += touch.ask >= touch.askBefore ? touch.askQuantityBefore : 0;
        if (touch.mid() != touch.midBefore) {
            long[] went = touch.mid() > touch.midBefore ? day.ups : day.downs;
            for (int i = 0; i < waiting.length; i++) {
                went[i] += waiting[i];
                waiting[i] = 0;
            }
        }
    }

    void second(int second, Touch touch) {
        if (touch.usable()) {
            double all = touch.bidQuantity + touch.askQuantity;
            double imbalance = (touch.bidQuantity - touch.askQuantity) / all;
            int part = (int) ((imbalance + 1) / 2 * DayRecord.IMBALANCE_PARTS);
            waiting[Math.min(part, DayRecord.IMBALANCE_PARTS - 1)]++;
        }
        if (second > 0) {
            depth += (touch.bidQuantity + touch.askQuantity) / 2.0;
        }
        if (second > 0 && second % DayRecord.SECONDS_OF_PRESSURE == 0) {
            flows.add(flow);
            depths.add(depth / DayRecord.SECONDS_OF_PRESSURE);
            depth = 0;
        }
        if (second % DayRecord.SECONDS_OF_PRESSURE == 0) {
            flow = 0;
        }
    }

    void finish() {
        day.orderFlow = flows.toArray();
        day.touchDepth = depths.toArray();
    }
}
