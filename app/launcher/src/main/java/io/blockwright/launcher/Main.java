package io.blockwright.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: what {@code ./blockwright} starts. */
@Command(
        name = "blockwright",
        description = "A desktop workstation for execution traders.",
        mixinStandardHelpOptions = true,
        version = "Blockwright 0.1.0")
public final class Main implements Runnable {

    /** Runs the command named by the arguments and exits with its code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
