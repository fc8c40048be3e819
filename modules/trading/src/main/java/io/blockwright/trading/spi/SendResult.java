package io.blockwright.trading.spi;

/** What became of an attempt to hand a message to a venue session. */
public sealed interface SendResult {
    /** Handed over; the venue's answer will come as an event. */
    record Sent() implements SendResult {}

    /** Not sent, and it never will be. {@code reason} is a sentence. */
    record Refused(String reason) implements SendResult {}

    /** It may or may not have left: the order is unknown until the venue says. */
    record Unsure(String reason) implements SendResult {}

    /** The shared success value. */
    Sent SENT = new Sent();
}
