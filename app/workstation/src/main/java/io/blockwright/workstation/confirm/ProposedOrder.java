package io.blockwright.workstation.confirm;

import io.blockwright.domain.Side;

/**
 * An order that somebody wants to send, as the precautions see it.
 *
 * @param words side, quantity and symbol: {@code SELL 200,000 QDI}
 * @param price how it is priced, a few words such as {@code limit 104.00}
 * @param detail everything else about it, one line; may be empty
 * @param currency ISO code
 * @param notional its value in currency, NaN when there is no price yet
 * @param dailyShare share of a day's volume 0–1, NaN when not known
 * @param distance how far through the market its price is, as a share of the price; 0 or less when it is not
 * @param participation share of the volume it may take 0–1, NaN when it has no cap
 */
public record ProposedOrder(
        Side side,
        String words,
        String price,
        String detail,
        String currency,
        double notional,
        double dailyShare,
        double distance,
        double participation) {}
