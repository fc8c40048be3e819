package io.blockwright.inference;

/**
 * What one part of the state did to the choice.
 *
 * @param part its number in the partition
 * @param name the part's name: a feature's label, or a group
 * @param feature the feature that speaks for it
 * @param value that feature's number in the state
 * @param usual the same in the baseline
 * @param amount what it added to the margin of the choice, in units of preference; negative when it spoke against it
 */
public record Contribution(int part, String name, int feature, double value, double usual, double amount) {}
