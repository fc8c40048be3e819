package io.blockwright.simulator.realism;

import java.util.Arrays;
import java.util.Random;

/** Days made up from known distributions, to hold the facts against. */
final class SyntheticDay {
    private static final int SECONDS = 23_401;
    private static final int TRADES = 8_000;

    final DayRecord day = new DayRecord();
    private final Random random;

    SyntheticDay(long seed) {
        this.random = new Random(seed);
        day.increment = 100;
        day.mids = new double[SECONDS];
        day.volumes = new long[SECONDS];
        day.minuteVolumes = new long[SECONDS / 60];
        day.minuteSpreads = new double[SECONDS / 60];
        day.minuteQuoted = new double[SECONDS / 60];
        day.minuteMessages = new long[SECONDS / 60];
        Arrays.fill(day.minuteQuoted, 1);
    }

    /** Normal steps of one size: no tail, no memory. */
    SyntheticDay gaussianReturns() {
        return returns(false);
    }

    /** Normal steps whose size clusters over about forty minutes and jumps now and then. */
    SyntheticDay clusteredReturns() {
        return returns(true);
    }

    private SyntheticDay returns(boolean clustered) {
        double log = Math.log(1_000_000);
        double level = 0;
        for (int i = 0; i < SECONDS; i++) {
            day.mids[i] = Math.exp(log);
            level = 0.9996 * level + Math.sqrt(1 - 0.9996 * 0.9996) * random.nextGaussian();
            double size = clustered ? 0.4 * Math.exp(0.4 * level) * (random.nextInt(200) == 0 ? 6 : 1) : 1;
            log += 1e-4 * size * random.nextGaussian();
        }
        return this;
    }

    /** Trades whose signs come in runs with a power tail of index 1.5, as from orders that are split; three in ten are coins. */
    SyntheticDay splitOrders() {
        trades();
        int at = 0;
        while (at < TRADES) {
            int run = (int) Math.min(TRADES - at, Math.ceil(Math.pow(1 - random.nextDouble(), -1 / 1.5)));
            Arrays.fill(day.tradeSigns, at, at + run, random.nextBoolean() ? 1 : -1);
            at += run;
        }
        for (int i = 0; i < TRADES; i++) {
            if (random.nextInt(10) < 3) {
                day.tradeSigns[i] = random.nextBoolean() ? 1 : -1;
            }
        }
        bounce();
        return this;
    }

    /** Trades whose signs are coins. */
    SyntheticDay coins() {
        trades();
        Arrays.setAll(day.tradeSigns, _ -> random.nextBoolean() ? 1 : -1);
        bounce();
        return this;
    }

    private void trades() {
        day.tradeSigns = new long[TRADES];
        day.tradeTimes = new long[TRADES];
        day.tradePrices = new long[TRADES];
        day.tradeSizes = new long[TRADES];
        Arrays.fill(day.tradeSizes, 100);
    }

    private void bounce() {
        for (int i = 0; i < TRADES; i++) {
            int second = (int) ((long) i * (SECONDS - 1) / TRADES);
            day.tradeTimes[i] = second * DayRecorder.SECOND;
            day.tradePrices[i] = Math.round(day.mids[second] + 150 * day.tradeSigns[i]);
        }
    }

    /** Sizes with a power tail of index 1.4, half of them in lots of a hundred; or all of one size. */
    SyntheticDay sizes(boolean real) {
        for (int i = 0; i < 20_000; i++) {
            double size = real ? 80 * Math.pow(1 - random.nextDouble(), -1 / 1.4) : 37;
            boolean lots = real && random.nextBoolean();
            long shares = lots ? 100 * Math.max(1, Math.round(size / 100)) : Math.round(size);
            day.marketSizes.add(shares);
            day.limitSizes.add(shares);
        }
        return this;
    }

    /** Distances with a power law of 1.6, or all alike up to 100. */
    SyntheticDay placements(boolean real) {
        for (int i = 0; i < 50_000; i++) {
            double distance = real ? Math.pow(1 - random.nextDouble(), -1 / 0.6) : 1 + 100 * random.nextDouble();
            day.placements.add((long) Math.min(distance, 1e6));
        }
        return this;
    }

    /** Volumes at best with a Gamma shape of about 1, or about 5: sums of so many exponentials. */
    SyntheticDay bestVolumes(int shape) {
        for (int i = 0; i < 10_000; i++) {
            double sum = 0;
            for (int k = 0; k < shape; k++) {
                sum -= 400 * Math.log(1 - random.nextDouble());
            }
            day.bestVolumes.add((long) sum + 1);
        }
        return this;
    }

    /** A day with a U of volume and a J of spreads, or a flat one; spreads in halves of an increment's price. */
    SyntheticDay shape(boolean real) {
        for (int minute = 0; minute < day.minuteVolumes.length; minute++) {
            double x = 2.0 * minute / day.minuteVolumes.length - 1;
            double move = Math.abs(day.mids[(minute + 1) * 60] / day.mids[minute * 60] - 1);
            day.minuteVolumes[minute] = (long) (5_000 * (real ? 1 + 2 * x * x + 800 * move : 1));
            day.minuteSpreads[minute] = real ? 200 + 150 * Math.exp(-minute / 20.0) : 200;
            day.minuteMessages[minute] = (long) (day.minuteVolumes[minute] / 5.0);
        }
        return this;
    }

    /** Order flow that moves the mid by so much of a tick a share, and noise beside it. */
    SyntheticDay orderFlow(double slope) {
        int n = (SECONDS - 1) / 10;
        day.orderFlow = new double[n];
        day.touchDepth = new double[n];
        for (int i = 0; i < n; i++) {
            double move = day.mids[(i + 1) * 10] - day.mids[i * 10];
            double depth = 200 * Math.exp(1.5 * Math.sin(i / 180.0));
            day.touchDepth[i] = depth;
            day.orderFlow[i] = slope * depth * move + depth * 150 * random.nextGaussian();
        }
        return this;
    }

    /** Imbalance that says in half of the cases where the mid goes, or nothing. */
    SyntheticDay imbalance(boolean real) {
        for (int i = 0; i < 50_000; i++) {
            int part = random.nextInt(DayRecord.IMBALANCE_PARTS);
            double up = real ? 0.5 + 0.5 * (part - 49.5) / 100 : 0.5;
            (random.nextDouble() < up ? day.ups : day.downs)[part]++;
        }
        return this;
    }

    /** Counts of messages as they are, or of a market in which every order trades. */
    SyntheticDay messages(boolean real) {
        day.cancelled = real ? 95_000 : 1_000;
        day.filled = 5_000;
        day.messages = real ? 200_000 : 10_000;
        for (int i = 0; i < 50_000; i++) {
            double calm = real && random.nextInt(5) > 0 ? 0.1 : real ? 5 : 1;
            double gap = -1e9 * calm * Math.log(1 - random.nextDouble());
            day.gapSum += gap;
            day.gapSquares += gap * gap;
            day.gapCount++;
        }
        return this;
    }

    /** Depth that is largest a few increments away, or at the touch. */
    SyntheticDay depth(int peak) {
        for (int i = 0; i < DayRecord.DEPTH; i++) {
            day.depthByIncrement[i] = 1_000 - 10 * Math.abs(i + 1 - peak);
        }
        day.spreads.add(1, 20);
        day.spreads.add(2, 80);
        return this;
    }
}
