package io.blockwright.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OrderStateMatricesTest {
    @TestFactory
    Stream<DynamicTest> everyScenarioOfTheFile() throws IOException {
        String text;
        try (var in = OrderStateMatricesTest.class.getResourceAsStream("order-state-matrices.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] scenarios = text.split("(?m)^== ");
        assertThat(scenarios.length).isGreaterThan(40);
        return Stream.of(scenarios).skip(1).map(scenario -> {
            List<String> lines = scenario.lines().toList();
            return DynamicTest.dynamicTest(lines.getFirst(), () -> play(lines.subList(1, lines.size())));
        });
    }

    private static void play(List<String> lines) {
        LedgerScript script = new LedgerScript();
        List<String> expected = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String[] sides = line.split("->", 2);
            String step = sides[0].strip();
            if (sides.length == 1) {
                expected.add(step);
                seen.add(script.play(step));
                continue;
            }
            String mark = step.endsWith("!") || step.endsWith("?") ? " " + step.charAt(step.length() - 1) : "";
            expected.add(step + " -> " + sides[1].strip() + mark);
            seen.add(step + " -> " + script.play(mark.isEmpty() ? step : step.substring(0, step.length() - 1)));
            ChildState child = script.child();
            String parent = child.parentId();
            assertThat(script.ledger().filled(parent)).isEqualTo(child.cumQty());
            assertThat(script.ledger().working(parent)).isEqualTo(Math.max(child.leaves(), child.missing()));
            assertThat(script.ledger().alive().iterator().hasNext())
                    .isEqualTo(!child.state().isTerminal());
        }
        assertThat(seen).isEqualTo(expected);
    }
}
