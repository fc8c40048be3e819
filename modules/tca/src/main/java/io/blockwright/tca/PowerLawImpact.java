package io.blockwright.tca;

/**
 * Impact with a power of the trading rate: R. Almgren, C. Thum, E. Hauptmann and H. Li, "Direct estimation of equity market
 * impact" (2005). Permanent I = γ σ (X/V)(Θ/V)^α; realised J = I/2 + η σ |X/(V T)|^β.
 *
 * @param gamma permanent coefficient
 * @param eta temporary coefficient
 * @param alpha exponent of the inverse turnover Θ/V
 * @param beta exponent of the trading rate
 */
public record PowerLawImpact(double gamma, double eta, double alpha, double beta) {
    /**
     * The constants usually quoted for the paper's fit to US equities: γ 0.314 ± 0.041, η 0.142 ± 0.0062, β 0.600 ± 0.038.
     * They were taken from memory, not from the printed page; the structure of the formula was read there.
     */
    public static final PowerLawImpact US_EQUITIES = new PowerLawImpact(0.314, 0.142, 0.25, 0.6);

    /**
     * What an order costs, in basis points of the price; positive is a cost for either side.
     *
     * @param permanentBp I, the lasting move; half of it is paid on average
     * @param temporaryBp what trading at that speed costs on top
     */
    public record Estimate(double permanentBp, double temporaryBp) {
        /** J, what the order pays on average against the price before it. */
        public double realisedBp() {
            return permanentBp / 2 + temporaryBp;
        }
    }

    /**
     * Estimates an order traded evenly.
     *
     * @param quantity X, shares
     * @param dailyVolume V, shares a day
     * @param sharesOutstanding Θ
     * @param dailyVolatility σ as a fraction of the price per day
     * @param days T, trading days (of volume time) the order takes
     */
    public Estimate estimate(
            double quantity, double dailyVolume, double sharesOutstanding, double dailyVolatility, double days) {
        double part = quantity / dailyVolume;
        double permanent = gamma * dailyVolatility * part * Math.pow(sharesOutstanding / dailyVolume, alpha);
        double temporary = eta * dailyVolatility * Math.pow(part / days, beta);
        return new Estimate(permanent * 1e4, temporary * 1e4);
    }
}
