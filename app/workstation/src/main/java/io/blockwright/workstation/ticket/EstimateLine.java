package io.blockwright.workstation.ticket;

/** One number of the estimate, worded: what it is and how much. {@code wide} when it needs a line of its own. */
public record EstimateLine(String label, String value, boolean wide) {}
