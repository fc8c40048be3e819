package io.blockwright.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is traded, and how its prices and quantities are written.
 *
 * <p>Every price on the order path is a {@code long} number of ticks. A tick is the finest price the data can carry
 * (1/10,000 of a dollar for US equities, so that mid-point and sub-penny trades are exact); {@link #increment} is the
 * step, in ticks, that order prices must respect (100 ticks = one cent).
 *
 * @param symbol the venue's symbol
 * @param ticksPerUnit how many ticks make one unit of currency
 * @param increment smallest step of an order price, in ticks
 * @param lot order quantities are multiples of this
 * @param currency ISO code
 */
public record Instrument(String symbol, long ticksPerUnit, long increment, long lot, String currency) {
    /** Marks an absent price. */
    public static final long NO_PRICE = Long.MIN_VALUE;

    public Instrument {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("an instrument needs a symbol");
        }
        if (ticksPerUnit <= 0 || increment <= 0 || lot <= 0) {
            throw new IllegalArgumentException("ticks per unit, increment and lot must be positive: " + symbol);
        }
    }

    /** A US equity as NASDAQ and LOBSTER write it: prices in 1/10,000 dollars, one-cent increment, lots of one share. */
    public static Instrument usEquity(String symbol) {
        return new Instrument(symbol, 10_000, 100, 1, "USD");
    }

    /** A price in currency; for display and reports only, never on the order path. */
    public double toPrice(double ticks) {
        return ticks / ticksPerUnit;
    }

    /**
     * Reads a price in currency as ticks.
     *
     * @throws ArithmeticException when the price is finer than a tick
     */
    public long toTicks(BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(ticksPerUnit))
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    /** The price as an exact decimal in currency, with as many digits as the increment needs (or more if it is off it). */
    public BigDecimal toDecimal(long ticks) {
        BigDecimal exact = BigDecimal.valueOf(ticks).divide(BigDecimal.valueOf(ticksPerUnit));
        int digits = BigDecimal.valueOf(increment)
                .divide(BigDecimal.valueOf(ticksPerUnit))
                .stripTrailingZeros()
                .scale();
        return exact.scale() < digits ? exact.setScale(digits) : exact;
    }

    /** Whether a price lies on the increment. */
    public boolean onIncrement(long ticks) {
        return Math.floorMod(ticks, increment) == 0;
    }

    /** The nearest order price that is no more aggressive than the given one for the side. */
    public long roundPassive(Side side, long ticks) {
        long rest = Math.floorMod(ticks, increment);
        if (rest == 0) {
            return ticks;
        }
        return side == Side.BUY ? ticks - rest : ticks - rest + increment;
    }
}
