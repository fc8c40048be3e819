package io.blockwright.marketdata;

import io.blockwright.domain.Side;

/** A history without a sample. */
final class NoHistory implements BookHistory {
    @Override
    public int samples() {
        return 0;
    }

    @Override
    public long newest() {
        return Long.MIN_VALUE;
    }

    @Override
    public boolean usable(int back) {
        return false;
    }

    @Override
    public long midTwice(int back) {
        return 0;
    }

    @Override
    public int levels(int back, Side side) {
        return 0;
    }

    @Override
    public long price(int back, Side side, int level) {
        return 0;
    }

    @Override
    public long quantity(int back, Side side, int level) {
        return 0;
    }

    @Override
    public long bought(int back) {
        return 0;
    }

    @Override
    public long sold(int back) {
        return 0;
    }

    @Override
    public long flow(int back) {
        return 0;
    }

    @Override
    public long messages(int back) {
        return 0;
    }
}
