package io.blockwright.inference;

/** Whether a model may be trusted with what it sees now, better first. */
public enum Fitness {
    /** What it sees is what it learned from. */
    FIT,
    /** Something is unusual: the trader should know. */
    WARY,
    /** It is outside what it knows: it may advise, not act. */
    UNFIT
}
