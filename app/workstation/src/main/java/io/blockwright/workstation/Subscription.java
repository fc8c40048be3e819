package io.blockwright.workstation;

/** A handle on a listener: closing it ends the listening; closing it twice does nothing. FX thread. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
