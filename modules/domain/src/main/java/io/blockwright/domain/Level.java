package io.blockwright.domain;

/**
 * One price of one side of a book.
 *
 * @param price in ticks
 * @param quantity displayed quantity, in shares
 * @param orders number of orders, 0 when the feed does not say
 */
public record Level(long price, long quantity, int orders) {}
