package io.blockwright.engine;

import io.blockwright.strategies.StrategyFactory;
import io.blockwright.trading.OrderLedger;
import io.blockwright.trading.RiskGate;
import io.blockwright.trading.Router;
import io.blockwright.trading.spi.Journal;
import java.util.Map;

/** What the engine's pieces share; all owned by the engine thread. */
record DeskParts(
        Map<String, MarketState> markets,
        OrderLedger ledger,
        RiskGate gate,
        Router router,
        Journal journal,
        StrategyFactory strategies,
        ClOrdIds ids,
        EventHash hash,
        Alerts alerts,
        VenueBooks venues,
        Promotions promotions) {}
