package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.MarketEvent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Volume curves add up, answer for any window, and learn from recorded days, whole and in part. */
class VolumeCurveTest {
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final LocalDate DAY = LocalDate.of(2012, 6, 21);

    private static long at(LocalDate day, String time) {
        return LocalDateTime.of(day, LocalTime.parse(time))
                        .atZone(ZoneId.of("America/New_York"))
                        .toEpochSecond()
                * 1_000_000_000L;
    }

    private static long at(String time) {
        return at(DAY, time);
    }

    @Test
    void theDefaultIsAUThatAddsUpToOne() {
        VolumeCurve curve = VolumeCurve.uShaped();
        assertThat(curve.between(at("09:30"), at("16:00"))).isCloseTo(1, EXACTLY);
        assertThat(curve.between(at("00:00"), at("23:59"))).isCloseTo(1, EXACTLY);
        assertThat(curve.between(at("09:30"), at("10:00"))).isCloseTo(0.125, EXACTLY);
        assertThat(curve.between(at("09:30"), at("09:45"))).isCloseTo(0.0625, EXACTLY);
        assertThat(curve.between(at("15:30"), at("16:00"))).isCloseTo(0.1675, EXACTLY);
        assertThat(curve.between(at("12:30"), at("13:00"))).isCloseTo(0.05, EXACTLY);
        assertThat(curve.between(at("09:00"), at("09:30"))).isZero();
        assertThat(curve.between(at("10:00"), at("10:00"))).isZero();
        assertThat(curve.between(at("11:00"), at("10:00"))).isZero();
    }

    @Test
    void aWindowOverTwoDaysHoldsTwoSessions() {
        VolumeCurve curve = VolumeCurve.uShaped();
        assertThat(curve.between(at("15:30"), at(DAY.plusDays(1), "10:00"))).isCloseTo(0.1675 + 0.125, EXACTLY);
        assertThat(curve.between(at("08:00"), at(DAY.plusDays(1), "18:00"))).isCloseTo(2, EXACTLY);
    }

    @Test
    void theSessionFollowsNewYorkThroughTheChangeOfTheClock() {
        VolumeCurve curve = VolumeCurve.uShaped();
        for (LocalDate day : new LocalDate[] {LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9)}) {
            assertThat(curve.between(at(day, "09:30"), at(day, "10:00"))).isCloseTo(0.125, EXACTLY);
        }
    }

    @Test
    void cumulativeRunsFromZeroToOneWithinTheWindow() {
        VolumeCurve curve = VolumeCurve.uShaped();
        long from = at("09:30");
        long to = at("10:30");
        assertThat(curve.cumulative(from, to, from - 1)).isZero();
        assertThat(curve.cumulative(from, to, from)).isZero();
        assertThat(curve.cumulative(from, to, at("10:00"))).isCloseTo(12.5 / 21.5, EXACTLY);
        assertThat(curve.cumulative(from, to, to)).isEqualTo(1);
        assertThat(curve.cumulative(from, to, to + 1)).isEqualTo(1);
        double before = 0;
        for (long time = from; time <= to; time += 7_000_000_000L) {
            double now = curve.cumulative(from, to, time);
            assertThat(now).isBetween(before, 1.0);
            before = now;
        }
    }

    @Test
    void aMarketWithOtherHoursIsFlatOverTheWindow() {
        VolumeCurve curve = VolumeCurve.uShaped();
        long from = at("02:00");
        assertThat(curve.cumulative(from, from + 1000, from + 250)).isCloseTo(0.25, EXACTLY);
        assertThat(VolumeCurve.flat().cumulative(from, from + 1000, from + 250)).isCloseTo(0.25, EXACTLY);
        assertThat(VolumeCurve.flat().cumulative(at("09:30"), at("10:30"), at("10:00")))
                .isCloseTo(0.5, EXACTLY);
        assertThat(VolumeCurve.flat().between(at("09:30"), at("16:00"))).isCloseTo(1, EXACTLY);
    }

    @Test
    void weightsThatAreNoWeightsAreRefused() {
        assertThatThrownBy(() -> VolumeCurve.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VolumeCurve.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VolumeCurve.of(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(VolumeCurve::of).isInstanceOf(IllegalArgumentException.class);
    }

    private static void trade(VolumeRecorder recorder, LocalDate day, String time, long quantity) {
        recorder.onMarket(new MarketEvent.Traded(at(day, time), "AAPL", 100, quantity, null));
    }

    private static void status(VolumeRecorder recorder, LocalDate day, String time) {
        recorder.onMarket(new MarketEvent.FeedGap(at(day, time), "AAPL", "only marks the recording's edge"));
    }

    @Test
    void recordedDaysCountAlikeHoweverHeavy() {
        VolumeRecorder recorder = new VolumeRecorder();
        for (int day = 0; day < 2; day++) {
            LocalDate date = DAY.plusDays(day);
            long heavy = day == 0 ? 1 : 1_000;
            status(recorder, date, "09:30");
            trade(recorder, date, "08:00", 77 * heavy);
            trade(recorder, date, "09:35", (day == 0 ? 1 : 3) * heavy);
            trade(recorder, date, "15:50", (day == 0 ? 3 : 1) * heavy);
            trade(recorder, date, "16:00", 99 * heavy);
        }
        VolumeCurve curve = recorder.curve();
        assertThat(curve.between(at("09:30"), at("09:45"))).isCloseTo(0.5, EXACTLY);
        assertThat(curve.between(at("15:45"), at("16:00"))).isCloseTo(0.5, EXACTLY);
    }

    @Test
    void aRecordedHourShapesItsHourAndLeavesTheRestOfTheDay() {
        VolumeRecorder recorder = new VolumeRecorder();
        status(recorder, DAY, "09:30");
        trade(recorder, DAY, "09:31", 10);
        trade(recorder, DAY, "09:50", 20);
        trade(recorder, DAY, "10:10", 30);
        trade(recorder, DAY, "10:29:30", 40);
        VolumeCurve curve = recorder.curve();
        assertThat(curve.between(at("09:30"), at("10:30"))).isCloseTo(0.215, EXACTLY);
        assertThat(curve.between(at("09:30"), at("09:45"))).isCloseTo(0.0215, EXACTLY);
        assertThat(curve.between(at("10:15"), at("10:30"))).isCloseTo(0.086, EXACTLY);
        assertThat(curve.between(at("15:30"), at("16:00"))).isCloseTo(0.1675, EXACTLY);
    }

    @Test
    void nothingRecordedIsTheDefault() {
        VolumeCurve curve = new VolumeRecorder().curve();
        assertThat(curve.between(at("09:30"), at("10:00"))).isCloseTo(0.125, EXACTLY);
    }
}
