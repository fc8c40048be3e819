package io.blockwright.backtest;

import io.blockwright.simulator.ExchangeRules;

/**
 * A scenario whose exchanges let the desk's resting orders trade last: only when nobody else is left at their price, whoever
 * came first. Cancels before them do not help, orders that join after them are served before them.
 */
final class PessimisticScenario extends ScenarioVariant {
    PessimisticScenario(Scenario original) {
        super(original);
    }

    @Override
    public String name() {
        return super.name() + "-pessimistic";
    }

    @Override
    public String title() {
        return super.title() + "; own orders last in every queue";
    }

    @Override
    public String parameters() {
        return super.parameters() + " own orders last in every queue";
    }

    @Override
    public ExchangeRules rules() {
        return super.rules().withMembersLast(true);
    }
}
