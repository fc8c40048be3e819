package io.blockwright.workstation;

/** What the window's keys do; one method for each key on the sheet. FX thread. */
interface KeyActions {
    /** Space. */
    void recentre();

    /** F2. */
    void buyTicket();

    /** F3. */
    void sellTicket();

    /** F7, alone or with Shift. */
    void cancelAll();

    /** P. */
    void pauseOrResume();

    /** T. */
    void takeOver();

    /** B. */
    void handBack();

    /** +. */
    void moreUrgent();

    /** −. */
    void lessUrgent();

    /** Ctrl+Enter. */
    void send();

    /** Ctrl+Shift+K went down. */
    void killPressed();

    /** Ctrl+Shift+K is no longer down. */
    void killReleased();
}
