package io.blockwright.workstation.replay;

/** Hears what was read of the past, on the screen's thread. */
interface PastListener {
    /** The order's life is known, or grew. */
    void opened(TimeLine line);

    /** How much of the way is read, 0–1. */
    void progress(double share);

    /** An instant was reached. */
    void arrived(Shot shot);

    /** It did not work; one sentence. */
    void failed(String sentence);
}
