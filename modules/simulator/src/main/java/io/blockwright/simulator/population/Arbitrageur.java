package io.blockwright.simulator.population;

/**
 * Somebody who lives on venues that disagree: where one bids more than another asks it takes both, as many shares of each,
 * one latency after it came to be. Trades are what keeps the venues' prices together; nothing else does.
 */
final class Arbitrageur implements Participant {
    /** Seconds of the clock between a crossed market and the orders that end it. */
    static final double LATENCY = 0.0005;

    private int self;
    private boolean onItsWay;
    private long shares;

    @Override
    public void open(Pit pit) {
        self = pit.indexOf(this);
    }

    @Override
    public void touched(Pit pit) {
        if (!onItsWay && pit.floors.crossed()) {
            onItsWay = true;
            pit.wakeFromNow(self, LATENCY, 0);
        }
    }

    @Override
    public void second(Pit pit) {
        // what crossed while nothing could trade is still there
        touched(pit);
    }

    @Override
    public void wake(Pit pit, int tag) {
        onItsWay = false;
        while (pit.trading() && pit.floors.crossed()) {
            long traded = pit.floors.arbitrage(pit.orders.passing());
            shares += traded;
            if (traded == 0) {
                return;
            }
        }
    }

    /** How many shares it has bought, and sold, so far. */
    long shares() {
        return shares;
    }
}
