package io.blockwright.simulator;

/** Hears how far a study is; called from the study's threads, one call at a time. */
@FunctionalInterface
public interface StudyProgress {
    /** Nobody listens. */
    StudyProgress SILENT = (_, _) -> {};

    /**
     * So much is done.
     *
     * @param done in parts of about equal length
     * @param all how many there are
     */
    void done(double done, double all);
}
