package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.TradingStatus;
import java.util.List;

/** The middle of the best bid and the best offer over the lit venues. Exchange thread only; never allocates. */
final class LitMid {
    private final TradingFloor[] floors;

    LitMid(List<TradingFloor> floors) {
        this.floors = floors.toArray(TradingFloor[]::new);
    }

    /** Ticks, half an increment at times; {@link Instrument#NO_PRICE} while there is no honest middle. */
    long price() {
        long bid = Instrument.NO_PRICE;
        long ask = Instrument.NO_PRICE;
        for (TradingFloor floor : floors) {
            long floorBid = floor.book().bestBid();
            long floorAsk = floor.book().bestAsk();
            bid = bid == Instrument.NO_PRICE || (floorBid != Instrument.NO_PRICE && floorBid > bid) ? floorBid : bid;
            ask = ask == Instrument.NO_PRICE || (floorAsk != Instrument.NO_PRICE && floorAsk < ask) ? floorAsk : ask;
        }
        boolean honest = bid != Instrument.NO_PRICE && ask != Instrument.NO_PRICE && bid < ask;
        return honest && open() ? (bid + ask) / 2 : Instrument.NO_PRICE;
    }

    boolean open() {
        return floors[0].open();
    }

    TradingStatus status() {
        return floors[0].status();
    }

    Instrument instrument() {
        return floors[0].instrument();
    }
}
