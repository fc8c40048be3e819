package io.blockwright.launcher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops every desk of a profile from outside: works while a window hangs. */
@Command(
        name = "kill",
        description = {
            "Blocks new orders on every desk that runs on a profile and takes its orders out of the market.",
            "Goes past the window, so it works while that hangs. The desk stays killed, over a restart too, until somebody rearms it."
        },
        footer = {
            "",
            "Exit codes: 0 every order is confirmed out of the market, 1 some are not (they are listed), 2 no desk runs here."
        },
        mixinStandardHelpOptions = true)
final class KillCommand implements Callable<Integer> {
    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "killed from the command line",
            description = "Written into the journal. Default: ${DEFAULT-VALUE}.")
    private String reason = "";

    @Option(
            names = "--wait",
            paramLabel = "SPAN",
            defaultValue = "5s",
            description = "How long to wait for the venue to confirm. Default: ${DEFAULT-VALUE}.")
    private String wait = "5s";

    @Option(
            names = "--profile",
            paramLabel = "FOLDER",
            description = "The desk's profile. Default: $BLOCKWRIGHT_PROFILE, else .blockwright in your home folder.")
    private @Nullable Path profile;

    @Override
    public Integer call() throws Exception {
        Profile open = Profile.open(profile);
        long waitNanos = Quantities.span(wait).toNanos();
        int answered = 0;
        boolean allOut = true;
        List<Door> doors = Door.all(open);
        for (Door door : doors) {
            SocketChannel channel = connect(door);
            if (channel == null) {
                door.remove(); // its process is gone
                continue;
            }
            answered++;
            try (channel) {
                allOut &= kill(door, new ControlMessage.Lines(channel), waitNanos);
            }
        }
        if (answered == 0) {
            throw new UserError("No desk is running on the profile " + open.folder()
                    + ": nothing was killed. Name another with --profile.");
        }
        return allOut ? 0 : 1;
    }

    private static @Nullable SocketChannel connect(Door door) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(door.socket()));
            return channel;
        } catch (IOException gone) {
            channel.close();
            return null;
        }
    }

    private boolean kill(Door door, ControlMessage.Lines lines, long waitNanos) throws IOException {
        lines.write(new ControlMessage.Kill(System.getProperty("user.name"), reason, waitNanos));
        String desk = "desk " + door.pid();
        while (true) {
            switch (lines.read()) {
                case ControlMessage.Blocked blocked -> {
                    desk = String.format(
                            Locale.ROOT,
                            "desk %s (%s, %s)",
                            door.pid(),
                            blocked.simulated() ? "SIM" : "LIVE",
                            blocked.symbol());
                    System.out.printf(
                            Locale.ROOT,
                            "%s: new orders are blocked after %s; %d orders were in the market%n",
                            desk,
                            millis(blocked.nanos()),
                            blocked.orders());
                }
                case ControlMessage.Settled settled -> {
                    System.out.printf(
                            Locale.ROOT,
                            "%s: %d confirmed out of the market after %s, %d not confirmed%n",
                            desk,
                            settled.confirmed(),
                            millis(settled.nanos()),
                            settled.open());
                    for (String order : settled.unresolved()) {
                        System.out.printf(Locale.ROOT, "  not confirmed: %s%n", order);
                    }
                    if (settled.open() > 0) {
                        System.out.printf(Locale.ROOT, "  Ask the venue about these: they may still trade.%n");
                    }
                    return settled.open() == 0;
                }
                case ControlMessage.Refused refused -> {
                    System.out.printf(Locale.ROOT, "%s: %s%n", desk, refused.reason());
                    return false;
                }
                case ControlMessage.Kill _ -> throw new IOException("the desk answered with a request");
                case null -> {
                    System.out.printf(
                            Locale.ROOT,
                            "%s ended before it confirmed anything: ask the venue about its orders.%n",
                            desk);
                    return false;
                }
            }
        }
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
