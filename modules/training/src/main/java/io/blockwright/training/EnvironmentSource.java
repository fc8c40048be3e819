package io.blockwright.training;

/** Opens environments by the names of their scenarios; any thread, each environment then belongs to the one that opened it. */
@FunctionalInterface
public interface EnvironmentSource {
    /**
     * An environment of its own.
     *
     * @throws TrainingRefused when there is no such scenario; the sentence lists those there are
     */
    Environment open(String scenario);
}
