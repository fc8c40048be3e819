package io.blockwright.inference;

/** How far ahead a move of the mid is forecast. The timed ones come first. */
public enum ForecastHorizon {
    SECOND(0, 1, 0, "1 s"),
    FIVE_SECONDS(1, 5, 0, "5 s"),
    HALF_MINUTE(2, 30, 0, "30 s"),
    TEN_EVENTS(3, 0, 10, "10 events"),
    FIFTY_EVENTS(4, 0, 50, "50 events");

    /** How many there are. */
    public static final int COUNT = values().length;

    /** How many are measured in time. */
    public static final int TIMED = 3;

    private final int index;
    private final int seconds;
    private final int events;
    private final String label;

    ForecastHorizon(int index, int seconds, int events, String label) {
        this.index = index;
        this.seconds = seconds;
        this.events = events;
        this.label = label;
    }

    /** Its place among a forecast's horizons. */
    public int index() {
        return index;
    }

    /** Seconds ahead; 0 where it is measured in events. */
    public int seconds() {
        return seconds;
    }

    /** Messages ahead; 0 where it is measured in time. */
    public int events() {
        return events;
    }

    /** As a person reads it. */
    public String label() {
        return label;
    }
}
