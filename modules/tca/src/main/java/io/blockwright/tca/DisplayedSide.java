package io.blockwright.tca;

/** The displayed orders on one side of a book, best level first; prices in ticks, quantities in shares. */
public interface DisplayedSide {
    /** Number of levels seen; the book may go on beyond them. */
    int size();

    /** Price of a level in ticks. */
    long price(int level);

    /** Displayed shares of a level. */
    long quantity(int level);
}
