package io.blockwright.benchmarks.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.marketdata.FastOrderBook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark compares equals: both books do the same with every command. */
class SameBookTest {
    @ParameterizedTest
    @ValueSource(ints = {50, 1_000, 10_000})
    void bothBooksDoTheSame(int orders) {
        assertThat(SameBook.difference(new CommandStream(orders, 100_000, 7))).isEmpty();
    }

    @Test
    void theStreamKeepsItsOrdersAndEndsEmpty() {
        CommandStream stream = new CommandStream(1_000, 50_000, 7);
        BookEngine engine = new BookEngine(new FastOrderBook(CommandStream.instrument()), new TradeLog());
        engine.run(stream, 0, stream.mixed());
        assertThat(engine.book().orderCount()).isBetween(900, 1_100);
        engine.run(stream, stream.mixed(), stream.size());
        assertThat(engine.book().orderCount()).isZero();
    }

    @Test
    void unknownArgumentsAreNamed() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = BookBenchmark.run(List.of("--fast"), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not '--fast'");
    }
}
