package io.blockwright.domain;

/** What happened to a venue session itself. */
public sealed interface SessionEvent extends VenueEvent {
    /** The session went up or down; {@code reason} is a sentence for the trader. */
    record SessionChanged(String venue, long time, SessionState state, String reason) implements SessionEvent {}

    /** The venue's answer to a mass cancel: how many orders it says it cancelled (−1: it did not say). */
    record MassCancelReported(String venue, long time, String requestId, boolean accepted, long affected, String reason)
            implements SessionEvent {}

    /** The venue refused a message of ours without saying which order it was about, or for a session-level reason. */
    record MessageRefused(String venue, long time, String reference, String reason) implements SessionEvent {}
}
