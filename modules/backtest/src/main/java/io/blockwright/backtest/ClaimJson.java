package io.blockwright.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Claims for machines; basis points, a missing number is null. */
public final class ClaimJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ClaimJson() {}

    /**
     * The whole document.
     *
     * @param made how it was made, by name: command, commit, machine
     */
    public static String of(Experiment experiment, List<Claim> claims, Map<String, String> made) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            out.writeStartObject();
            out.writeObjectFieldStart("made");
            for (Map.Entry<String, String> fact : made.entrySet()) {
                out.writeStringField(fact.getKey(), fact.getValue());
            }
            out.writeEndObject();
            out.writeNumberField("seed", experiment.seed());
            out.writeBooleanField("heldOutSeeds", experiment.heldOut());
            out.writeStringField("fingerprint", experiment.fingerprint());
            out.writeArrayFieldStart("claims");
            for (Claim claim : claims) {
                claim(out, claim);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void claim(JsonGenerator out, Claim claim) throws IOException {
        out.writeStartObject();
        out.writeStringField("market", claim.market());
        out.writeStringField("policy", claim.policy());
        out.writeStringField("sentence", claim.sentence());
        out.writeNumberField("pairs", claim.pairs());
        out.writeNumberField("families", claim.families());
        figures(out, claim.figures());
        out.writeArrayFieldStart("against");
        for (Claim.Row row : claim.rows()) {
            out.writeStartObject();
            out.writeStringField("baseline", row.figures().algo());
            figures(out, row.figures());
            number(out, "savedBp", row.saving().mean());
            number(out, "savedLowBp", row.saving().interval().low());
            number(out, "savedHighBp", row.saving().interval().high());
            out.writeNumberField("n", row.saving().pairs());
            number(out, "correlation", row.saving().correlation());
            number(out, "won", row.won());
            number(out, "tailSavedBp", row.tail().mean());
            number(out, "tailSavedLowBp", row.tail().interval().low());
            number(out, "tailSavedHighBp", row.tail().interval().high());
            out.writeStringField("verdict", row.words());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void figures(JsonGenerator out, AlgoFigures figures) throws IOException {
        number(out, "meanBp", figures.cost().mean());
        number(out, "sdBp", figures.cost().deviation());
        number(out, "cvar95Bp", figures.cost().cvar95());
        number(out, "completion", figures.completion());
        out.writeNumberField("unfinished", figures.unfinished());
        out.writeNumberField("unusable", figures.unusable());
    }

    private static void number(JsonGenerator out, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumberField(name, value);
        } else {
            out.writeNullField(name);
        }
    }
}
