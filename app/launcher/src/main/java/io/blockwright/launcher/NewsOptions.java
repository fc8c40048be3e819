package io.blockwright.launcher;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what a desk is told of the world beside its market. */
final class NewsOptions {
    @Option(
            names = "--headlines",
            paramLabel = "FILE",
            description = "Headlines to tell, lines of time,source,symbols,text; see docs/user/market-watch.md.")
    @Nullable
    Path headlines;

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "Economic figures to come and to tell, lines of time,name,actual,consensus,previous,unit.")
    @Nullable
    Path calendar;

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Your own words for judging headlines, right over the shipped ones; repeat for several.")
    List<Path> lexicons = List.of();

    @Option(
            names = "--scorer",
            paramLabel = "FOLDER",
            description =
                    "Your own model for judging headlines, right over the lexicon: model.onnx, tokenizer.json and scorer.json; see docs/user/market-watch.md.")
    @Nullable
    Path scorer;
}
