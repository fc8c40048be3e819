package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.inference.WatchReading.GroupDrift;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelWatchTest {
    private static final Evidence EVIDENCE = SyntheticStates.evidence(9);

    @Test
    void ofTheSameStatesTheIndexIsNearNothing() {
        Drift drift = new Drift(EVIDENCE.reference(), 2_000);
        new SyntheticStates(10).next(5_000).forEach(drift::add);
        assertThat(drift.count()).isEqualTo(2_000);
        for (int feature = 0; feature < EVIDENCE.features().size(); feature++) {
            assertThat(drift.shift(feature)).isBetween(0.0, 0.03);
        }
    }

    @Test
    void ofAShiftedFeatureItIsAboveTheLimit() {
        Drift drift = new Drift(EVIDENCE.reference(), 500);
        for (float[] state : new SyntheticStates(11).next(500)) {
            state[Feature.SPREAD_BP.index()] *= 2;
            state[Feature.REGIME_SHIFTED.index()] = 0;
            drift.add(state);
        }
        assertThat(drift.shift(Feature.SPREAD_BP.index())).isGreaterThan(0.25);
        assertThat(drift.shift(Feature.REGIME_SHIFTED.index())).isGreaterThan(0.25);
        assertThat(drift.shift(Feature.SENTIMENT.index())).isLessThan(0.1);
    }

    @Test
    void theWindowForgets() {
        Drift drift = new Drift(EVIDENCE.reference(), 300);
        Drift fresh = new Drift(EVIDENCE.reference(), 300);
        new SyntheticStates(12).next(450).forEach(state -> {
            state[Feature.SPREAD_BP.index()] *= 3;
            drift.add(state);
        });
        new SyntheticStates(13).next(300).forEach(state -> {
            drift.add(state);
            fresh.add(state);
        });
        for (int feature = 0; feature < EVIDENCE.features().size(); feature++) {
            assertThat(drift.shift(feature)).isEqualTo(fresh.shift(feature));
        }
    }

    @Test
    void oneStateInAHundredIsOutOfReach() {
        Distance distance = new Distance(EVIDENCE.reference());
        long out = new SyntheticStates(14)
                .next(5_000).stream()
                        .filter(state -> distance.of(state) > distance.limit())
                        .count();
        assertThat(out / 5_000.0).isBetween(0.002, 0.025);
    }

    @Test
    void distanceKnowsWhatGoesTogether() {
        // Both features of a pair that goes together are one deviation up, or one is up and the other down.
        Reference pair = new Reference(List.of(unit("a"), unit("b")), List.of(0.8), 2, 0, 100);
        Distance distance = new Distance(pair);
        // D² = x' R⁻¹ x, over two features: 2 / 1.8 / 2 and 2 / 0.2 / 2.
        assertThat(distance.of(new float[] {1, 1}))
                .isCloseTo(Math.sqrt(1 / 1.8), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(distance.of(new float[] {1, -1}))
                .isCloseTo(Math.sqrt(1 / 0.2), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(distance.of(new float[] {Float.NaN, 0})).isInfinite();
        assertThat(distance.farthest(new float[] {0.5f, 4})).isEqualTo(1);
    }

    private static FeatureReference unit(String name) {
        return new FeatureReference(name, 0, 1, List.of(-2.0, 0.0, 2.0), List.of(0.0), List.of(0.5, 0.5), 0);
    }

    @Test
    void ordinaryStatesLeaveAModelFit() {
        ModelWatch watch = new ModelWatch(EVIDENCE, WatchLimits.USUAL);
        int unfit = 0;
        int wary = 0;
        for (float[] state : new SyntheticStates(15).next(10_000)) {
            Fitness fitness = watch.observe(state);
            unfit += fitness == Fitness.UNFIT ? 1 : 0;
            wary += fitness == Fitness.WARY ? 1 : 0;
        }
        assertThat(unfit).isZero();
        assertThat(wary).isLessThan(500);
        assertThat(watch.reading().groups())
                .extracting(GroupDrift::group)
                .containsExactly(
                        "touch",
                        "depth",
                        "flow",
                        "price moves",
                        "volatility",
                        "regime",
                        "news",
                        "the order itself",
                        "forecasts");
    }

    @Test
    void driftIsNamedWithItsGroupAndItsSize() {
        ModelWatch watch = new ModelWatch(EVIDENCE, WatchLimits.USUAL);
        for (float[] state : new SyntheticStates(16).next(600)) {
            state[Feature.VOLATILITY_60S_BP.index()] *= 1.8f;
            watch.observe(state);
        }
        WatchReading reading = watch.reading();
        assertThat(reading.fitness()).isEqualTo(Fitness.UNFIT);
        assertThat(reading.sentence())
                .contains("volatility", "volatility of the last minute", "over 500 states", "unfit from", "advise");
        assertThat(reading.groups())
                .filteredOn(group -> group.shift() > group.unfit())
                .extracting(GroupDrift::feature)
                .containsExactly("volatility_60s_bp");
    }

    /** In markets where every order meets another mood, a few orders differ from all together, and nothing is wrong. */
    @Test
    void whatDiffersFromRunToRunIsNoDrift() {
        EvidenceFit fit = new EvidenceFit(SyntheticStates.NAMES, 1);
        for (int run = 0; run < 80; run++) {
            fit.run();
            mood(run).forEach(fit::state);
        }
        ModelWatch watch = new ModelWatch(fit.evidence(0.5), WatchLimits.USUAL);
        int wary = 0;
        int states = 0;
        for (int run = 1_000; run < 1_060; run++) {
            for (float[] state : mood(run)) {
                wary += watch.observe(state) == Fitness.FIT ? 0 : 1;
                states++;
            }
        }
        assertThat(wary).isLessThan(states / 8);
        assertThat(watch.fitness()).isNotEqualTo(Fitness.UNFIT);
        for (float[] state : mood(7)) {
            for (int i = 0; i < 5; i++) {
                state[Feature.ORDER_FLOW_10S.index()] = Math.abs(state[Feature.ORDER_FLOW_10S.index()]);
                watch.observe(state);
            }
        }
        assertThat(watch.fitness()).isEqualTo(Fitness.UNFIT);
        assertThat(watch.reading().sentence()).contains("flow", "order flow at the touch, 10 s");
    }

    private static List<float[]> mood(long run) {
        SyntheticStates states = new SyntheticStates(run);
        float[] mood = states.next();
        List<float[]> all = states.next(120);
        for (float[] state : all) {
            state[Feature.SPREAD_BP.index()] *= mood[Feature.SPREAD_BP.index()] / 4;
            state[Feature.DAILY_VOLATILITY_BP.index()] = mood[Feature.DAILY_VOLATILITY_BP.index()];
        }
        return all;
    }

    @Test
    void statesFromElsewhereMakeItUnfitAtOnceAndTrustComesBackSlowly() {
        ModelWatch watch = new ModelWatch(EVIDENCE, WatchLimits.USUAL);
        SyntheticStates states = new SyntheticStates(17);
        states.next(100).forEach(watch::observe);
        assertThat(watch.fitness()).isEqualTo(Fitness.FIT);
        int needed = 0;
        while (watch.fitness() != Fitness.UNFIT) {
            float[] state = states.next();
            state[Feature.SPREAD_BP.index()] = 900;
            watch.observe(state);
            assertThat(++needed).isLessThanOrEqualTo(WatchLimits.USUAL.unfitOut());
        }
        assertThat(watch.reading().sentence()).contains("touch", "spread 900 bp (usually");
        int changes = 0;
        Fitness last = watch.fitness();
        int states1 = 0;
        while (watch.fitness() != Fitness.FIT && states1 < 3_000) {
            watch.observe(states.next());
            changes += watch.fitness() == last ? 0 : 1;
            last = watch.fitness();
            states1++;
        }
        assertThat(states1).isBetween(WatchLimits.USUAL.calm(), 2_000);
        assertThat(changes).isLessThanOrEqualTo(2);
    }

    /** Nobody waits for sixteen of them where three in a row are beyond everything. */
    @Test
    void threeStatesFarBeyondEverythingMakeItUnfit() {
        ModelWatch watch = new ModelWatch(EVIDENCE, WatchLimits.USUAL);
        Distance distance = new Distance(EVIDENCE.reference());
        SyntheticStates states = new SyntheticStates(19);
        states.next(100).forEach(watch::observe);
        for (int far = 1; far <= 3; far++) {
            assertThat(watch.fitness()).as("before the %s.", far).isNotEqualTo(Fitness.UNFIT);
            float[] state = states.next();
            state[Feature.SPREAD_BP.index()] = 9_000;
            assertThat(distance.of(state)).isGreaterThan(3 * distance.limit());
            watch.observe(state);
        }
        assertThat(watch.fitness()).isEqualTo(Fitness.UNFIT);
        assertThat(watch.reading().sentence())
                .contains("outside what the model learned from", "it may advise, not act");
    }

    @Test
    void itDoesNotFlickerAtTheLimit() {
        ModelWatch watch = new ModelWatch(EVIDENCE, WatchLimits.USUAL);
        int changes = 0;
        Fitness last = watch.fitness();
        int i = 0;
        for (float[] state : new SyntheticStates(18).next(6_000)) {
            // One state in eight is out of reach: just what it becomes wary at.
            if (i++ % 8 == 0) {
                state[Feature.SPREAD_BP.index()] = 100;
            }
            watch.observe(state);
            changes += watch.fitness() == last ? 0 : 1;
            last = watch.fitness();
        }
        assertThat(changes).isBetween(1, 3);
        assertThat(last).isNotEqualTo(Fitness.FIT);
    }

    @Test
    void aModelWithoutEvidenceIsUnfit() {
        ModelWatch watch = new ModelWatch(Evidence.NONE, WatchLimits.USUAL);
        assertThat(watch.observe(new float[0])).isEqualTo(Fitness.UNFIT);
        assertThat(watch.reading().sentence()).contains("carries no evidence");
    }
}
