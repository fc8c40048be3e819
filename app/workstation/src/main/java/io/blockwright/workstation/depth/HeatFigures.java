package io.blockwright.workstation.depth;

/**
 * What the heat map costs, over the last few seconds; every figure 0 before the first frame.
 *
 * @param toPixelsP99Nanos from the moment when the desk was last asked for its newest book until the next one stood in the
 *     pixel buffer, 99th percentile: how old the picture may be, not counting how often the engine publishes
 * @param workP99Nanos the map's own work on the FX thread in a frame, 99th percentile
 * @param missedPercent pulses that did not come, in percent of those that should have, at sixty a second
 * @param columns of the picture, one pixel each
 * @param prices visible price steps
 */
public record HeatFigures(long toPixelsP99Nanos, long workP99Nanos, double missedPercent, int columns, int prices) {}
