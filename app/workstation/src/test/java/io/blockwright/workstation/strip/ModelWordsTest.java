package io.blockwright.workstation.strip;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.ModelLight;
import io.blockwright.workstation.text.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelWordsTest {
    @Test
    void theProviderItsTimesAndWhyItIsNoBetterOneAreSaid() {
        ModelWords words = ModelWords.of(new ModelLight("CPU", 88_000, 450_000, "", List.of("CUDA: no driver.")));
        assertThat(words.value()).startsWith("CPU").contains("88").contains("450");
        assertThat(words.meaning()).contains("CUDA: no driver.");
    }

    @Test
    void aModelThatDoesNotAnswerIsSaidInPlaceOfItsTimes() {
        ModelWords words = ModelWords.of(new ModelLight("CPU", 88_000, 450_000, "The model ppo is stuck.", List.of()));
        assertThat(words.value()).isEqualTo("▲ not answering");
        assertThat(words.meaning()).contains("The model ppo is stuck.");
    }

    @Test
    void withoutAModelThereIsADashAndWhatWorksInstead() {
        ModelWords words = ModelWords.of(ModelLight.NONE);
        assertThat(words.value()).isEqualTo(Numbers.NONE);
        assertThat(words.meaning()).contains("Almgren–Chriss");
    }
}
