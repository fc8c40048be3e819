package io.blockwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at what Blockwright needs and says of each thing whether it is well, and how to mend it. */
@Command(
        name = "doctor",
        description =
                "Checks Java, the window, inference, data folders and disk; each line ok, warn or fail with the mend. Exit code 1 when something fails.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--profile", paramLabel = "FOLDER", description = "The profile folder to look at.")
    private @Nullable Path profile;

    /** How a finding stands. */
    enum Verdict {
        OK,
        WARN,
        FAIL
    }

    /** One line of the examination; {@code mend} is empty where nothing needs mending. */
    record Finding(Verdict verdict, String subject, String text, String mend) {}

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.addAll(Screen.examine());
        findings.addAll(Inference.examine());
        findings.add(data());
        findings.add(resources());
        findings.addAll(profile());
        boolean failed = false;
        for (Finding f : findings) {
            System.out.printf(
                    "%-4s  %-18s %s%n", f.verdict().name().toLowerCase(java.util.Locale.ROOT), f.subject(), f.text());
            if (!f.mend().isEmpty()) {
                System.out.printf("      %-18s -> %s%n", "", f.mend());
            }
            failed |= f.verdict() == Verdict.FAIL;
        }
        return failed ? 1 : 0;
    }

    private static Finding java() {
        Runtime.Version version = Runtime.version();
        String text = version + ", " + System.getProperty("java.vendor") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, heap limit "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB";
        return version.feature() >= 25
                ? new Finding(Verdict.OK, "Java", text, "")
                : new Finding(Verdict.FAIL, "Java", text, "install a JDK 25 or newer");
    }

    private static Finding data() {
        Path folder = DataFolder.path();
        return Files.isDirectory(folder)
                ? new Finding(Verdict.OK, "recorded data", folder.toString(), "")
                : new Finding(
                        Verdict.WARN,
                        "recorded data",
                        "no folder " + folder + " (only needed to replay recorded days and for some tests)",
                        "set BLOCKWRIGHT_DATA to a folder of LOBSTER or ITCH files, or use --market sim");
    }

    private static Finding resources() {
        Path folder = DataFolder.resources();
        return Files.isDirectory(folder)
                ? new Finding(Verdict.OK, "resources", folder.toString(), "")
                : new Finding(
                        Verdict.FAIL, "resources", "no folder " + folder, "start through ./blockwright, or reinstall");
    }

    private List<Finding> profile() {
        try {
            Profile open = Profile.open(profile);
            long free = Files.getFileStore(open.folder()).getUsableSpace() / (1 << 20);
            Finding disk = free >= 1024
                    ? new Finding(Verdict.OK, "free disk", "%,d MB".formatted(free), "")
                    : new Finding(
                            free >= 64 ? Verdict.WARN : Verdict.FAIL,
                            "free disk",
                            "%,d MB".formatted(free),
                            "free some space: without disk no order can be journaled, and none is sent");
            return List.of(new Finding(Verdict.OK, "profile", open.folder().toString(), ""), disk);
        } catch (UserError | IOException e) {
            return List.of(new Finding(
                    Verdict.FAIL, "profile", String.valueOf(e.getMessage()), "choose another with --profile"));
        }
    }
}
