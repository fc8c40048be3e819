package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OrderBook} promises; run on the fast book and on its oracle alike. */
abstract class OrderBookContract {
    static final Instrument AAPL = Instrument.usEquity("AAPL");

    OrderBook book;

    abstract OrderBook empty(Instrument instrument);

    @BeforeEach
    void open() {
        book = empty(AAPL);
    }

    List<Long> queue(Side side, long price) {
        List<Long> ids = new ArrayList<>();
        for (long id = book.firstAt(side, price); id != OrderBook.NO_ORDER; id = book.nextInQueue(id)) {
            ids.add(id);
        }
        return ids;
    }

    @Test
    void anEmptyBookHasNoPrices() {
        assertThat(book.bestBid()).isEqualTo(Instrument.NO_PRICE);
        assertThat(book.bestAsk()).isEqualTo(Instrument.NO_PRICE);
        assertThat(book.midTwice()).isEqualTo(Instrument.NO_PRICE);
        assertThat(book.firstAtBest(Side.BUY)).isEqualTo(OrderBook.NO_ORDER);
        assertThat(book.twoSided()).isFalse();
        assertThat(book.quantityWithin(Side.SELL, 2_000_000)).isZero();
        assertThat(book.copyLevels(Side.BUY, new long[3], new long[3])).isZero();
    }

    @Test
    void ordersQueueInArrivalOrderAtTheBestPrice() {
        book.add(1, Side.BUY, 1_000_000, 10);
        book.add(2, Side.BUY, 1_000_100, 20);
        book.add(3, Side.BUY, 1_000_100, 30);
        book.add(4, Side.SELL, 1_000_300, 40);
        assertThat(book.bestBid()).isEqualTo(1_000_100);
        assertThat(book.bestAsk()).isEqualTo(1_000_300);
        assertThat(book.midTwice()).isEqualTo(2_000_400);
        assertThat(queue(Side.BUY, 1_000_100)).containsExactly(2L, 3L);
        assertThat(book.firstAtBest(Side.BUY)).isEqualTo(2);
        assertThat(book.quantityAhead(2)).isZero();
        assertThat(book.quantityAhead(3)).isEqualTo(20);
        assertThat(book.quantityAt(Side.BUY, 1_000_100)).isEqualTo(50);
        assertThat(book.ordersAt(Side.BUY, 1_000_100)).isEqualTo(2);
        assertThat(book.quantityWithin(Side.BUY, 1_000_000)).isEqualTo(60);
        assertThat(book.quantityWithin(Side.BUY, 1_000_050)).isEqualTo(50);
        assertThat(book.sideOf(4)).isEqualTo(Side.SELL);
        assertThat(book.priceOf(4)).isEqualTo(1_000_300);
        assertThat(book.orderCount()).isEqualTo(4);
    }

    @Test
    void takingFromAnOrderKeepsItsPlaceUntilNothingIsLeft() {
        book.add(1, Side.SELL, 1_000_000, 10);
        book.add(2, Side.SELL, 1_000_000, 5);
        assertThat(book.reduce(1, 4)).isEqualTo(4);
        assertThat(book.quantityOf(1)).isEqualTo(6);
        assertThat(queue(Side.SELL, 1_000_000)).containsExactly(1L, 2L);
        assertThat(book.reduce(1, 100)).isEqualTo(6);
        assertThat(book.contains(1)).isFalse();
        assertThat(queue(Side.SELL, 1_000_000)).containsExactly(2L);
        assertThat(book.remove(2)).isEqualTo(5);
        assertThat(book.bestAsk()).isEqualTo(Instrument.NO_PRICE);
        assertThat(book.orderCount()).isZero();
    }

    @Test
    void whatIsUnknownOrImpossibleChangesNothing() {
        assertThat(book.add(1, Side.BUY, 1_000_000, 10)).isTrue();
        assertThat(book.add(1, Side.SELL, 1_100_000, 10)).isFalse();
        assertThat(book.add(2, Side.BUY, 1_000_000, 0)).isFalse();
        assertThat(book.add(2, Side.BUY, 1_000_000, -5)).isFalse();
        assertThat(book.add(2, Side.BUY, 1_000_000, OrderBook.LARGEST_QUANTITY + 1))
                .isFalse();
        assertThat(book.add(2, Side.BUY, OrderBook.LARGEST_PRICE + 1, 1)).isFalse();
        assertThat(book.add(OrderBook.LOWEST_ID - 1, Side.BUY, 1_000_000, 1)).isFalse();
        assertThat(book.add(OrderBook.NO_ORDER, Side.BUY, 1_000_000, 1)).isFalse();
        assertThat(book.reduce(9, 1)).isZero();
        assertThat(book.reduce(1, 0)).isZero();
        assertThat(book.reduce(1, -3)).isZero();
        assertThat(book.remove(9)).isZero();
        assertThat(book.remove(OrderBook.NO_ORDER)).isZero();
        assertThat(book.quantityOf(9)).isZero();
        assertThat(book.priceOf(9)).isEqualTo(Instrument.NO_PRICE);
        assertThat(book.quantityAhead(9)).isEqualTo(-1);
        assertThat(book.nextInQueue(9)).isEqualTo(OrderBook.NO_ORDER);
        assertThat(book.setLevel(Side.BUY, 1_000_000, -1)).isZero();
        assertThatThrownBy(() -> book.sideOf(9)).isInstanceOf(IllegalArgumentException.class);
        assertThat(book.quantityAt(Side.BUY, 1_000_000)).isEqualTo(10);
        assertThat(book.orderCount()).isEqualTo(1);
    }

    @Test
    void anyIdServesFromTheLowestOn() {
        long[] ids = {0, -1, Long.MAX_VALUE, OrderBook.LOWEST_ID, 1L << 40};
        for (long id : ids) {
            assertThat(book.add(id, Side.BUY, 1_000_000, 1)).isTrue();
        }
        assertThat(queue(Side.BUY, 1_000_000)).hasSize(5);
        for (long id : ids) {
            assertThat(book.remove(id)).isEqualTo(1);
        }
    }

    @Test
    void anonymousQuantityStandsFirstAndExplainsWhatOrdersDoNot() {
        book.add(1, Side.BUY, 1_000_000, 10);
        assertThat(book.setLevel(Side.BUY, 1_000_000, 35)).isEqualTo(25);
        long anonymous = OrderBook.anonymousId(Side.BUY, 1_000_000);
        assertThat(queue(Side.BUY, 1_000_000)).containsExactly(anonymous, 1L);
        assertThat(book.quantityAhead(1)).isEqualTo(25);
        assertThat(book.ordersAt(Side.BUY, 1_000_000)).isEqualTo(1);
        assertThat(book.orderCount()).isEqualTo(2);
        assertThat(book.sideOf(anonymous)).isEqualTo(Side.BUY);
        assertThat(book.reduceAnonymous(Side.BUY, 1_000_000, 5)).isEqualTo(5);
        assertThat(book.reduce(anonymous, 10)).isEqualTo(10);
        assertThat(book.quantityAt(Side.BUY, 1_000_000)).isEqualTo(20);
        assertThat(book.setLevel(Side.BUY, 1_000_000, 12)).isEqualTo(-8);
        assertThat(book.quantityAhead(1)).isEqualTo(2);
        assertThat(book.reduceAnonymous(Side.BUY, 1_000_000, 99)).isEqualTo(2);
        assertThat(book.reduceAnonymous(Side.BUY, 1_000_000, 99)).isZero();
        assertThat(queue(Side.BUY, 1_000_000)).containsExactly(1L);
    }

    @Test
    void aLevelBelowItsKnownOrdersIsCutFromTheBack() {
        book.add(1, Side.SELL, 1_000_000, 10);
        book.add(2, Side.SELL, 1_000_000, 10);
        book.add(3, Side.SELL, 1_000_000, 10);
        book.setLevel(Side.SELL, 1_000_000, 40);
        assertThat(book.setLevel(Side.SELL, 1_000_000, 14)).isEqualTo(-26);
        assertThat(queue(Side.SELL, 1_000_000)).containsExactly(1L, 2L);
        assertThat(book.quantityOf(2)).isEqualTo(4);
        assertThat(book.contains(3)).isFalse();
        assertThat(book.setLevel(Side.SELL, 1_000_000, 0)).isEqualTo(-14);
        assertThat(book.contains(1)).isFalse();
        assertThat(book.orderCount()).isZero();
        assertThat(book.setLevel(Side.SELL, 1_000_000, 7)).isEqualTo(7);
        assertThat(book.ordersAt(Side.SELL, 1_000_000)).isZero();
        assertThat(book.bestAsk()).isEqualTo(1_000_000);
    }

    @Test
    void stubQuotesAndPricesOffTheIncrementKeepTheirOrder() {
        book.add(1, Side.BUY, 1, 1);
        book.add(2, Side.SELL, 1_999_990_000, 2);
        assertThat(book.bestBid()).isEqualTo(1);
        assertThat(book.bestAsk()).isEqualTo(1_999_990_000);
        book.add(3, Side.BUY, 5_853_300, 3);
        book.add(4, Side.SELL, 5_859_400, 4);
        book.add(5, Side.BUY, 5_853_350, 5);
        book.add(6, Side.SELL, 5_859_399, 6);
        book.add(7, Side.BUY, -500, 7);
        long[] prices = new long[8];
        long[] quantities = new long[8];
        assertThat(book.copyLevels(Side.BUY, prices, quantities)).isEqualTo(4);
        assertThat(prices).startsWith(5_853_350L, 5_853_300L, 1L, -500L);
        assertThat(quantities).startsWith(5L, 3L, 1L, 7L);
        assertThat(book.copyLevels(Side.SELL, prices, quantities)).isEqualTo(3);
        assertThat(prices).startsWith(5_859_399L, 5_859_400L, 1_999_990_000L);
        book.remove(5);
        book.remove(3);
        assertThat(book.bestBid()).isEqualTo(1);
        assertThat(book.priceOf(7)).isEqualTo(-500);
    }

    @Test
    void aWalkOfTheTouchFarBeyondAnyWindowLosesNothing() {
        long id = 1;
        for (long price = 100; price <= 3_000_000; price += 700) {
            book.add(id++, Side.BUY, price, 1);
        }
        long count = id - 1;
        assertThat(book.quantityWithin(Side.BUY, 100)).isEqualTo(count);
        for (long expected = count; expected >= 1; expected--) {
            assertThat(book.firstAtBest(Side.BUY)).isEqualTo(expected);
            book.remove(expected);
        }
        assertThat(book.bestBid()).isEqualTo(Instrument.NO_PRICE);
    }

    @Test
    void statusAndStalenessDecideWhetherABookMayBePricedFrom() {
        book.add(1, Side.BUY, 1_000_000, 1);
        book.add(2, Side.SELL, 1_000_100, 1);
        assertThat(book.usable()).isTrue();
        book.setStatus(TradingStatus.HALTED);
        assertThat(book.usable()).isFalse();
        book.setStatus(TradingStatus.TRADING);
        book.setStale(true);
        assertThat(book.usable()).isFalse();
        book.setStale(false);
        book.add(3, Side.BUY, 1_000_100, 1);
        assertThat(book.usable()).isFalse();
    }

    @Test
    void clearingLeavesAnEmptyBookThatWorks() {
        for (int i = 1; i <= 500; i++) {
            book.add(i, i % 2 == 0 ? Side.BUY : Side.SELL, i % 2 == 0 ? 100L * i : 900_000_000L + i, i);
        }
        book.setLevel(Side.BUY, 77, 5);
        book.clear();
        assertThat(book.orderCount()).isZero();
        assertThat(book.bestBid()).isEqualTo(Instrument.NO_PRICE);
        assertThat(book.contains(3)).isFalse();
        assertThat(book.add(3, Side.BUY, 77, 5)).isTrue();
        assertThat(book.quantityAt(Side.BUY, 77)).isEqualTo(5);
    }

    @Test
    void everyIncrementFindsItsOwnLevels() {
        for (long increment : new long[] {1, 3, 7, 100, 625, 1 << 20}) {
            book = empty(new Instrument("X", 10_000, increment, 1, "USD"));
            long[] multiples = {0, 1, 2, 4095, 4096, 1_000_003};
            long id = 1;
            for (long multiple : multiples) {
                book.add(id++, Side.SELL, multiple * increment, multiple + 1);
                book.add(id++, Side.BUY, multiple * increment + 1, multiple + 2);
            }
            for (long multiple : multiples) {
                assertThat(book.quantityAt(Side.SELL, multiple * increment)).isEqualTo(multiple + 1);
                assertThat(book.quantityAt(Side.BUY, multiple * increment + 1)).isGreaterThanOrEqualTo(multiple + 2);
            }
        }
    }
}
