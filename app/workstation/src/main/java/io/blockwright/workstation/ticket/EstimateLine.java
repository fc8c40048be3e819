package io.blockwright.workstation.ticket;

/** One number of the estimate, worded: what it is and how much. */
public record EstimateLine(String label, String value) {}
