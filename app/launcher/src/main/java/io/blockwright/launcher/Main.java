package io.blockwright.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line: what {@code ./blockwright} starts. */
@Command(
        name = "blockwright",
        description = {
            "A desktop workstation for execution traders.",
            "Without a command it opens the window on a simulated market and works a block order there;",
            "without a display it does the same in the terminal and writes a picture of the window."
        },
        footer = {
            "",
            "Exit codes: 0 done (what an order left unfilled is in its report), 1 failed while running,",
            "2 something you gave was not understood; the sentence says what."
        },
        subcommands = {
            RunCommand.class,
            BacktestCommand.class,
            ResultsCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            RecordCommand.class,
            ReplayCommand.class,
            TapeCommand.class,
            KillCommand.class,
            VenueCommandLine.class,
            BenchCommand.class,
            RealismCommand.class,
            ScenariosCommand.class,
            ScreenshotCommand.class,
            UsersCommand.class,
            DoctorCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Blockwright 0.1.0")
public final class Main implements java.util.concurrent.Callable<Integer> {

    /** Runs the command named by the arguments and exits with its code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** The same without ending the process. */
    static int execute(String... arguments) {
        Logging.quiet();
        if (arguments.length == 0) {
            // What most starts are: reading every command's options for it would cost a tenth of a second.
            try {
                return MainJob.run();
            } catch (Exception e) {
                return failed(e);
            }
        }
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Main::misunderstood)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e))
                .execute(arguments);
    }

    private static int misunderstood(ParameterException e, String[] arguments) {
        System.err.println(e.getMessage());
        System.err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return 2;
    }

    /** A user's mistake is one sentence; a fault of ours is one sentence here and its trace in the log. */
    private static int failed(Exception e) {
        String sentence = Faults.sentence(e);
        System.err.println(sentence);
        if (Faults.usersMistake(e)) {
            return 2;
        }
        org.slf4j.LoggerFactory.getLogger(Main.class).error(sentence, e);
        System.err.println("The details are in the log folder of the profile.");
        return 1;
    }

    @Override
    public Integer call() throws Exception {
        return MainJob.run();
    }
}
