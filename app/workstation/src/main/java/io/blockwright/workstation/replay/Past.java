package io.blockwright.workstation.replay;

/** Where the past is read. The methods return at once; what comes of them is told to a {@link PastListener}. */
interface Past extends AutoCloseable {
    /**
     * Opens another order's past; what was under way for the one before is dropped.
     *
     * @param run the earlier start it belongs to, empty for the desk that runs
     */
    void open(String run, String parentId);

    /** Shows an instant, as soon as may be; of several that wait the newest. */
    void show(long time);

    /** Takes up what happened since in an order that still runs. */
    void refresh();

    /** Drops what is under way and lets the past go. */
    void stop();

    /** Stops for good; opening again begins anew. */
    @Override
    void close();
}
