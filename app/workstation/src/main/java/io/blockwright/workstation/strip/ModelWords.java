package io.blockwright.workstation.strip;

import io.blockwright.workstation.ModelLight;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the strip says of the learned models.
 *
 * @param value beside the figure's name
 * @param meaning behind it: what is measured, what is wrong, and why no better provider is used
 */
record ModelWords(String value, String meaning) {
    private static final Texts TEXTS = Texts.of(StatusStrip.class);

    static ModelWords of(ModelLight light) {
        List<String> lines = new ArrayList<>(List.of(TEXTS.get("model.tip")));
        if (!light.trouble().isEmpty()) {
            lines.add(light.trouble());
        }
        lines.addAll(light.reasons());
        if (light.provider().isEmpty()) {
            lines.add(TEXTS.get("model.none"));
            return new ModelWords(Numbers.NONE, String.join("\n", lines));
        }
        String value = light.trouble().isEmpty()
                ? light.provider() + "  " + StatusStrip.pair(light.p50Nanos(), light.p99Nanos())
                : TEXTS.get("model.fallback");
        return new ModelWords(value, String.join("\n", lines));
    }
}
