package io.blockwright.simulator.scenario;

import io.blockwright.domain.MarketEvent;
import io.blockwright.simulator.Dice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a scenario, as its file says: when, how likely, which way, what is said, and how it bends the
 * market. Numbers may be ranges.
 *
 * @param at seconds after the open
 * @param chance that it happens at all
 * @param eitherWay whether a coin turns it round: what falls rises, what was thin on the bid side is thin on the ask side
 * @param said headlines of which one is told; for one that may go either way, the bad ones
 * @param saidOtherwise headlines told when it is turned round
 * @param source who says so
 * @param release an economic figure that is told, its time to be filled in
 * @param value change of the fundamental value that everybody hears of, a fraction
 * @param spread factor on the distance that people keep
 * @param bids share of their orders that buyers still place
 * @param asks share of their orders that sellers still place
 * @param activity factor on everybody's pace
 * @param lean excess share of buyers among those who take
 * @param ramp seconds until it has its full effect
 * @param lasts seconds that it keeps it
 * @param fades seconds in which it then goes away
 * @param halt seconds for which trading stops, 0 for none
 * @param gap seconds for which the feed loses everything, 0 for none
 */
record Incident(
        Draw at,
        double chance,
        boolean eitherWay,
        List<String> said,
        List<String> saidOtherwise,
        String source,
        MarketEvent.@Nullable EconomicRelease release,
        Draw value,
        Draw spread,
        Draw bids,
        Draw asks,
        Draw activity,
        Draw lean,
        Draw ramp,
        Draw lasts,
        Draw fades,
        Draw halt,
        Draw gap) {

    /** What a seed makes of it; null when it does not happen. The number of draws is always the same. */
    @Nullable
    Happening happen(Dice dice) {
        boolean happens = dice.uniform() < chance;
        boolean turned = dice.uniform() < 0.5 && eitherWay;
        double pick = dice.uniform();
        int sign = turned ? -1 : 1;
        double moment = at.with(dice);
        double shift = value.with(dice) * sign;
        double wider = spread.with(dice);
        double buyers = bids.with(dice);
        double sellers = asks.with(dice);
        double faster = activity.with(dice);
        double leaning = lean.with(dice) * sign;
        double up = ramp.with(dice);
        double stays = lasts.with(dice);
        double goes = fades.with(dice);
        double stopped = halt.with(dice);
        double lost = gap.with(dice);
        if (!happens) {
            return null;
        }
        List<String> texts = turned && !saidOtherwise.isEmpty() ? saidOtherwise : said;
        String text = texts.isEmpty() ? "" : texts.get((int) (pick * texts.size()));
        return new Happening(
                (int) moment,
                text,
                source,
                release,
                shift,
                wider,
                turned ? sellers : buyers,
                turned ? buyers : sellers,
                faster,
                leaning,
                Math.max(up, 1),
                stays,
                goes,
                (int) stopped,
                (int) lost);
    }
}
