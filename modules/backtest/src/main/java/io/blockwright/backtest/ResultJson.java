package io.blockwright.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.blockwright.backtest.statistics.Distribution;
import io.blockwright.backtest.statistics.PairedDifference;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Findings for machines. The same experiment gives the same bytes, however many threads ran it and however often it was broken
 * off: nothing in it tells of time or machine. Costs in basis points, a missing number is null.
 */
public final class ResultJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ResultJson() {}

    /** The whole document. */
    public static String of(Findings findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n")));
            document(out, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void document(JsonGenerator out, Findings findings) throws IOException {
        Experiment experiment = findings.experiment();
        out.writeStartObject();
        out.writeObjectFieldStart("experiment");
        out.writeNumberField("seed", experiment.seed());
        out.writeNumberField("pairs", experiment.pairs());
        out.writeArrayFieldStart("algos");
        for (AlgoChoice algo : experiment.algos()) {
            out.writeString(algo.name());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("scenarios");
        for (Scenario scenario : experiment.scenarios()) {
            out.writeStartObject();
            out.writeStringField("name", scenario.name());
            out.writeStringField("title", scenario.title());
            out.writeStringField("parameters", scenario.parameters());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("fingerprint", experiment.fingerprint());
        out.writeEndObject();
        out.writeObjectFieldStart("method");
        out.writeStringField("cost", "implementation shortfall, bp of quantity x arrival mid; unfilled at the end mid");
        out.writeStringField("interval", "95 %, studentised bootstrap over pairs, over seed families when pooled");
        out.writeNumberField("resamples", findings.resamples());
        out.writeStringField("detectable", "two-sided 5 %, power 80 %");
        out.writeEndObject();
        out.writeObjectFieldStart("episodes");
        out.writeNumberField("finished", findings.outcomes().size());
        out.writeNumberField("of", experiment.episodes());
        out.writeNumberField("messagesEach", findings.messagesEach());
        out.writeStringField("outcomesSha256", sha256(ResultCsv.of(findings)));
        out.writeEndObject();
        out.writeArrayFieldStart("results");
        for (Scope scope : findings.scopes()) {
            scope(out, scope);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void scope(JsonGenerator out, Scope scope) throws IOException {
        out.writeStartObject();
        out.writeStringField("scope", scope.name());
        out.writeNumberField("pairs", scope.pairs());
        out.writeArrayFieldStart("algos");
        for (AlgoFigures figures : scope.algos()) {
            algo(out, figures);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("comparisons");
        for (Comparison comparison : scope.comparisons()) {
            comparison(out, comparison);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void algo(JsonGenerator out, AlgoFigures a) throws IOException {
        out.writeStartObject();
        out.writeStringField("algo", a.algo());
        Distribution cost = a.cost();
        out.writeNumberField("pairs", cost.count());
        number(out, "meanBp", cost.mean());
        number(out, "sdBp", cost.deviation());
        number(out, "cvar95Bp", cost.cvar95());
        number(out, "p05Bp", cost.low());
        number(out, "medianBp", cost.median());
        number(out, "p95Bp", cost.high());
        number(out, "opportunityBp", a.opportunityBp());
        number(out, "completion", a.completion());
        out.writeNumberField("unfinishedPairs", a.unfinished());
        number(out, "makerShare", a.makerShare());
        number(out, "children", a.children());
        number(out, "fills", a.fills());
        number(out, "participation", a.participation());
        number(out, "minutes", a.minutes());
        number(out, "messages", a.messages());
        out.writeNumberField("warnings", a.warnings());
        out.writeNumberField("unusablePairs", a.unusable());
        out.writeEndObject();
    }

    private static void comparison(JsonGenerator out, Comparison c) throws IOException {
        PairedDifference d = c.difference();
        out.writeStartObject();
        out.writeStringField("algo", c.algo());
        out.writeStringField("baseline", c.baseline());
        out.writeNumberField("pairs", d.pairs());
        number(out, "meanDifferenceBp", d.mean());
        number(out, "sdDifferenceBp", d.deviation());
        number(out, "lowBp", d.interval().low());
        number(out, "highBp", d.interval().high());
        number(out, "winRate", d.winRate());
        number(out, "correlation", d.correlation());
        number(out, "detectableBp", d.detectable());
        number(out, "pairsForOneBp", c.pairsForOneBp());
        out.writeStringField(
                "verdict", d.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        out.writeEndObject();
    }

    private static void number(JsonGenerator out, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumberField(name, value);
        } else {
            out.writeNullField(name);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
