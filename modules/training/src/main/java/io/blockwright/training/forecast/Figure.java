package io.blockwright.training.forecast;

/**
 * One score of a forecaster beside that of the best floor.
 *
 * @param group what is forecast
 * @param name of the score
 * @param model what the model has
 * @param floor what the best floor has; NaN where there is none
 * @param against which floor that is
 * @param low lower end of the 95 % interval of how much better the model is; NaN with too few stretches
 * @param high upper end
 */
record Figure(String group, String name, double model, double floor, String against, double low, double high) {
    /** Whether the model is better beyond chance. */
    boolean better() {
        return low > 0;
    }

    /** Whether the model is worse beyond chance. */
    boolean worse() {
        return high < 0;
    }

    /** Whether there is anything to be better than. */
    boolean compared() {
        return !Double.isNaN(floor);
    }

    /** In a word. */
    String verdict() {
        if (!compared()) {
            return "";
        }
        if (Double.isNaN(low)) {
            return "too few stretches to tell";
        }
        return better() ? "beats" : worse() ? "loses to" : "no better than";
    }
}
