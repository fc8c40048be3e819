package io.blockwright.workstation.text;

import io.blockwright.domain.Reason.Origin;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A decision's origin in plain words and numbers, for programs that read what was copied. Pure. */
public final class OriginText {
    private OriginText() {}

    /** Model, hash of its file, hash of what it saw, confidence (0 to 1), expected cost (bp); five blanks where there is none. */
    public static List<String> of(@Nullable Origin origin) {
        return origin == null
                ? List.of("", "", "", "", "")
                : List.of(
                        origin.model(),
                        origin.modelHash(),
                        origin.inputHash(),
                        number(origin.confidence(), "%.4f"),
                        number(origin.expectedCostBp(), "%.2f"));
    }

    private static String number(double value, String format) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }
}
