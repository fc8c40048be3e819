package io.blockwright.backtest;

/** A scenario whose orders have another urgency than its file says; everything else is the file's. */
final class UrgedScenario extends ScenarioVariant {
    private final double urgency;

    UrgedScenario(Scenario original, double urgency) {
        super(original);
        this.urgency = urgency;
    }

    @Override
    public String parameters() {
        return super.parameters() + " with urgency " + urgency;
    }

    @Override
    public Block block(long seed) {
        Block block = super.block(seed);
        return new Block(block.side(), block.quantity(), block.start(), block.end(), block.povRate(), urgency);
    }
}
