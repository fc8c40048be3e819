package io.blockwright.workstation.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.spi.DeskQueries.RawMessage;
import org.junit.jupiter.api.Test;

class FixMessageTest {
    private final FixTags tags = new FixTags();

    @Test
    void fieldsHaveTheirNamesAndMeaningsBesideTheirNumbers() {
        FixMessage order = read("8=FIX.4.4|35=D|11=C1|54=2|38=500|40=2|44=100.02|55=QDI|59=0|10=021|");
        assertThat(order.type()).isEqualTo("NewOrderSingle");
        assertThat(order.order()).isEqualTo("C1");
        assertThat(order.summary()).isEqualTo("Sell 500 QDI @ 100.02 Day");
        assertThat(order.fields()).contains(new FixMessage.Field("54", "Side", "2", "Sell"));
        assertThat(order.fields()).contains(new FixMessage.Field("38", "OrderQty", "500", ""));
        assertThat(order.listing()).contains("44\tPrice\t100.02\n");
    }

    @Test
    void aReportSaysWhatHappened() {
        assertThat(read("35=8|150=F|39=1|32=200|31=100.01|151=300|58=partial").summary())
                .isEqualTo("Trade 200 @ 100.01, 300 left partial");
        assertThat(read("35=8|150=8|39=8|103=3|151=0|58=Above the limit.").summary())
                .isEqualTo("Rejected, 0 left Above the limit.");
    }

    @Test
    void whateverArrivesIsShown() {
        assertThat(read("garbage").fields()).containsExactly(new FixMessage.Field("", "", "garbage", ""));
        assertThat(read("35=8|58=a|b=c|9999=x").fields())
                .containsExactly(
                        new FixMessage.Field("35", "MsgType", "8", "ExecutionReport"),
                        new FixMessage.Field("58", "Text", "a|b=c", ""),
                        new FixMessage.Field("9999", "", "x", ""));
        assertThat(read("").fields()).isEmpty();
    }

    private FixMessage read(String text) {
        return FixMessage.of(new RawMessage(0, "SIM", true, text), tags);
    }
}
