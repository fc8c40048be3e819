package io.blockwright.trading;

/** What the risk gate says to an order or a change: a pass that a venue session accepts, or a reason why not. */
public sealed interface RiskDecision {
    /** The order may be sent. */
    record Approved(ApprovedOrder order) implements RiskDecision {}

    /** The change may be sent. */
    record ApprovedChange(ApprovedReplace change) implements RiskDecision {}

    /**
     * It must not be sent.
     *
     * @param rule short name of the rule that stopped it, as {@link RiskGate} lists them
     * @param message one sentence for the trader: what is wrong, where, and how to mend it
     */
    record Blocked(String rule, String message) implements RiskDecision {}
}
