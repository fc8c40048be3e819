package io.blockwright.simulator;

/** A scenario file cannot be used; the message names the file, the line, what is wrong there and the mend. */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1;

    public ScenarioException(String message) {
        super(message);
    }
}
