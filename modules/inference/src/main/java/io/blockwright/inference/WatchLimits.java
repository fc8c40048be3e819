package io.blockwright.inference;

/**
 * When a {@link ModelWatch} becomes wary and when it calls a model unfit.
 *
 * @param window states that drift is measured over
 * @param enough states before drift is judged
 * @param waryShift stability index of a feature from which it is wary; a feature whose usual index is higher is given that
 * @param unfitShift the same for unfit; a feature is given two and a half times its usual index
 * @param recent the last states that are asked how many of them are out of reach, at most 64
 * @param unfitOut how many of the recent ones make it unfit
 * @param waryOut how many make it wary
 * @param calm a better word is given after so many states in a row that call for it, with every measure below four fifths of its
 *     limit
 */
public record WatchLimits(
        int window, int enough, double waryShift, double unfitShift, int recent, int unfitOut, int waryOut, int calm) {
    /** Index limits as is customary (Siddiqi, 2006); one state in a hundred is out of reach where nothing is wrong. */
    public static final WatchLimits USUAL = new WatchLimits(500, 200, 0.1, 0.25, 32, 16, 4, 32);

    public WatchLimits {
        boolean sizes = window >= 1 && enough >= 1 && enough <= window && recent >= 1 && recent <= 64 && calm >= 1;
        if (!sizes || !(waryShift > 0 && waryShift <= unfitShift) || waryOut < 1 || waryOut > unfitOut) {
            throw new IllegalArgumentException("the limits of a model watch contradict each other");
        }
    }
}
