package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The small parts on their own: times against the JDK's, masks, the bounded inbox, the ring of raw messages. */
class PartsTest {
    @Test
    void timesAgreeWithTheJdk() {
        DateTimeFormatter jdk =
                DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss.SSSSSSSSS").withZone(ZoneOffset.UTC);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            long nanos = random.nextLong(4_102_444_800_000_000_000L);
            String expected = jdk.format(Instant.ofEpochSecond(0, nanos));
            assertThat(UtcTime.format(nanos, 9)).isEqualTo(expected);
            assertThat(UtcTime.format(nanos, 3)).isEqualTo(expected.substring(0, 21));
            assertThat(UtcTime.format(nanos, 0)).isEqualTo(expected.substring(0, 17));
            assertThat(UtcTime.parse(expected, -1)).isEqualTo(nanos);
            assertThat(UtcTime.parse(expected.substring(0, 24), -1)).isEqualTo(nanos / 1_000 * 1_000);
            assertThat(UtcTime.parse(expected.substring(0, 17), -1)).isEqualTo(nanos / 1_000_000_000 * 1_000_000_000);
        }
        for (String junk :
                List.of("", "20260301", "20261301-00:00:00", "2026-03-01T00:00:00Z", "20260301-00:00:00.x")) {
            assertThat(UtcTime.parse(junk, -1)).as(junk).isEqualTo(-1);
        }
    }

    @Test
    void secretsAreMaskedWhereverTheyStand() {
        assertThat(Secrets.mask("35=A\u0001553=jane\u0001554=p=w 1\u0001925=new\u000196=raw\u000110=1\u0001"))
                .isEqualTo("35=A\u0001553=jane\u0001554=***\u0001925=***\u000196=***\u000110=1\u0001");
        assertThat(Secrets.mask("554=open")).isEqualTo("554=***");
        assertThat(Secrets.mask("1554=77\u0001296=5\u0001")).as("other fields").isEqualTo("1554=77\u0001296=5\u0001");
        String plain = "35=D\u000111=A1\u0001";
        assertThat(Secrets.mask(plain)).isSameAs(plain);
    }

    @Test
    void aFullInboxMakesTheVenueWaitAndLosesNothing() throws InterruptedException {
        Inbox<Integer> inbox = new Inbox<>(10);
        AtomicInteger put = new AtomicInteger();
        Thread producer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 1_000; i++) {
                inbox.put(i);
                put.incrementAndGet();
            }
        });
        while (producer.getState() != Thread.State.WAITING) {
            LockSupport.parkNanos(100_000);
        }
        assertThat(put.get()).isEqualTo(10);
        inbox.add(-1);
        List<Integer> seen = new ArrayList<>();
        while (seen.size() < 1_001) {
            Integer item = inbox.poll();
            if (item != null) {
                seen.add(item);
            }
        }
        producer.join();
        assertThat(seen.get(10)).as("said without waiting, in its place").isEqualTo(-1);
        seen.remove(/* index */ 10);
        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSize(1_000);
    }

    @Test
    void aClosingInboxLetsEverybodyGo() throws InterruptedException {
        Inbox<Integer> inbox = new Inbox<>(1);
        inbox.put(1);
        Thread producer = Thread.ofPlatform().start(() -> inbox.put(2));
        inbox.closing();
        producer.join();
        assertThat(inbox.poll()).isEqualTo(1);
        assertThat(inbox.poll()).isEqualTo(2);
        assertThat(inbox.poll()).isNull();
    }

    @Test
    void rawMessagesAreBounded() {
        RawMessages raw = new RawMessages(3);
        for (int i = 0; i < 5; i++) {
            raw.add("35=D\u000111=A" + i + "\u0001");
        }
        raw.add("35=F\u000111=X\u000141=A4\u0001" + "z".repeat(100_000));
        assertThat(raw.all()).hasSize(3).allMatch(message -> message.length() < 10_000);
        assertThat(raw.of("A4")).hasSize(2);
        assertThat(raw.of("A")).isEmpty();
    }

    @Test
    void logonsComeSlowerAndSlower() {
        LogonBackOff backOff = new LogonBackOff();
        assertThat(List.of(
                        backOff.failed(false),
                        backOff.failed(false),
                        backOff.failed(true),
                        backOff.failed(false),
                        backOff.failed(false),
                        backOff.failed(false),
                        backOff.failed(false)))
                .containsExactly(1, 2, 30, 10, 30, 60, 60);
        backOff.succeeded();
        assertThat(backOff.failed(false)).isEqualTo(1);
    }
}
