package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.testkit.Await;
import io.blockwright.workstation.Pulse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./blockwright kill} against a running desk over real FIX, with its window. */
class KillCommandTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private EmbeddedDesk desk() throws Exception {
        return new EmbeddedDesk(
                new MarketSpec.Simulated(""),
                "DEMO",
                true,
                20,
                3,
                new StrategyDesk(Duration.ofMinutes(20), List.of(), 3),
                folder.resolve("journal.db"));
    }

    private static ParentOrder order(EmbeddedDesk desk) {
        long start = desk.firstTime() + 10 * SECOND;
        return new ParentOrder(
                "P1",
                "DEMO",
                Side.SELL,
                50_000,
                start,
                start + 1_200 * SECOND,
                Instrument.NO_PRICE,
                0.3,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                Placement.PASSIVE);
    }

    private record Answer(int code, String out) {}

    private static Answer blockwright(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        PrintStream errors = System.err;
        try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            System.setErr(captured);
            int code = Main.execute(arguments);
            return new Answer(code, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(errors);
        }
    }

    private static boolean works(@Nullable DeskSnapshot seen) {
        return seen != null
                && seen.parents().stream()
                        .flatMap(parent -> parent.children().stream())
                        .anyMatch(child -> child.state() == OrderState.WORKING);
    }

    @Test
    void killsWhileTheWindowHangs() throws Exception {
        Profile profile = new Profile(folder);
        try (EmbeddedDesk desk = desk();
                EngineThread thread = new EngineThread(desk, order(desk), () -> false);
                ControlSocket _ = ControlSocket.open(profile, desk.engine())) {
            thread.start();
            AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
            Thread window = Thread.ofPlatform().daemon().start(() -> {
                try {
                    Screen.drawWithoutDisplay();
                    Screen.showUntilClosed(desk);
                } catch (InterruptedException closed) {
                    // the test is over
                } catch (Exception e) {
                    trouble.set(e);
                }
            });
            LatestValue<DeskSnapshot> view = desk.engine().addView();
            Await.until("an order works", () -> works(view.take()) || trouble.get() != null);
            assertThat(trouble.get()).isNull();

            CountDownLatch hangs = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            AtomicBoolean stillHung = new AtomicBoolean();
            Pulse.onFxThread(() -> {
                hangs.countDown();
                try {
                    stillHung.set(!release.await(120, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(hangs.await(60, TimeUnit.SECONDS)).isTrue();
            Answer answer = blockwright("kill", "--profile", folder.toString(), "--reason", "drill", "--wait", "60s");
            assertThat(release.getCount())
                    .as("the FX thread was blocked all the while")
                    .isOne();
            release.countDown();

            assertThat(answer.code()).as(answer.out()).isZero();
            assertThat(answer.out())
                    .contains("(SIM, DEMO): new orders are blocked after")
                    .contains("confirmed out of the market")
                    .contains("0 not confirmed");
            Await.until("the desk shows that it is killed", () -> {
                DeskSnapshot seen = view.take();
                return seen != null && seen.killed() && !works(seen);
            });
            assertThat(stillHung).isFalse();
            window.interrupt();
            window.join(60_000);
            thread.stop();
            thread.check();
        }
        assertThat(blockwright("kill", "--profile", folder.toString()))
                .as("the desk took its door away")
                .extracting(Answer::code)
                .isEqualTo(2);
    }

    @Test
    void theDoorIsTheOwnersAndAStrayFileIsNoDesk() throws Exception {
        Profile profile = new Profile(folder);
        try (EmbeddedDesk desk = desk();
                ControlSocket _ = ControlSocket.open(profile, desk.engine())) {
            Door door = Door.all(profile).getFirst();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(door.socket())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("control"))))
                    .isEqualTo("rwx------");
            try (SocketChannel stray = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                stray.connect(UnixDomainSocketAddress.of(door.socket()));
                stray.write(ByteBuffer.wrap("not ours\n".getBytes(StandardCharsets.UTF_8)));
                assertThat(new ControlMessage.Lines(stray).read()).isInstanceOf(ControlMessage.Refused.class);
            }
        }
        Files.writeString(
                folder.resolve("control").resolve("999999"),
                folder.resolve("gone.sock").toString());
        Answer answer = blockwright("kill", "--profile", folder.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).contains("No desk is running on the profile").contains("nothing was killed");
        assertThat(folder.resolve("control").resolve("999999")).doesNotExist();
    }

    @Test
    void anEngineThatDoesNotAnswerIsReportedAsUnknown() throws Exception {
        Profile profile = new Profile(folder);
        try (EmbeddedDesk desk = desk();
                ControlSocket _ = ControlSocket.open(profile, desk.engine())) {
            // nobody runs the engine
            Answer answer = blockwright("kill", "--profile", folder.toString(), "--wait", "1s");
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.out()).contains("whether orders are blocked is not known");
        }
    }

    @Test
    void aProfileWithAVeryLongPathHasADoorToo() throws Exception {
        Path far = folder.resolve("d".repeat(60)).resolve("e".repeat(60));
        Files.createDirectories(far);
        Profile profile = new Profile(far);
        try (EmbeddedDesk desk = desk();
                ControlSocket _ = ControlSocket.open(profile, desk.engine())) {
            Door door = Door.all(profile).getFirst();
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                assertThat(channel.connect(UnixDomainSocketAddress.of(door.socket())))
                        .isTrue();
            }
        }
        assertThat(Door.all(profile)).isEmpty();
    }
}
