package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceProvidersTest {
    @Test
    void theCpuRunsAModel() {
        List<ProviderCheck> checks = new InferenceProviders().check();
        assertThat(checks).anySatisfy(check -> {
            assertThat(check.name()).isEqualTo("CPU");
            assertThat(check.level()).isEqualTo(ProviderCheck.Level.OK);
            assertThat(check.sentence()).contains("ran a model");
        });
        assertThat(checks).noneMatch(check -> check.level() == ProviderCheck.Level.FAIL);
    }

    @Test
    void aBadFolderOfNativeLibrariesIsSaidAndLeftOut(@TempDir Path folder) throws IOException {
        assertThat(NativeFolder.problemOf(folder.resolve("nowhere"))).startsWith("There is no folder");
        assertThat(NativeFolder.problemOf(folder)).contains("lacks").contains("-Donnxruntime.native.path");
        Files.writeString(folder.resolve(System.mapLibraryName("onnxruntime")), "not a library");
        assertThat(NativeFolder.problemOf(folder)).contains("does not load");

        System.setProperty(NativeFolder.PROPERTY, folder.toString());
        try {
            List<ProviderCheck> checks = new InferenceProviders().check();
            assertThat(checks.getFirst().level()).isEqualTo(ProviderCheck.Level.WARN);
            assertThat(checks.getFirst().sentence()).contains("does not load").contains("CPU libraries are used");
            assertThat(checks).anyMatch(c -> c.name().equals("CPU") && c.level() == ProviderCheck.Level.OK);
            assertThat(System.getProperty(NativeFolder.PROPERTY)).isNull();
        } finally {
            System.clearProperty(NativeFolder.PROPERTY);
        }
    }
}
