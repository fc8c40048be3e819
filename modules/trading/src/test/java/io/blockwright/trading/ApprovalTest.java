package io.blockwright.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A path round the risk gate does not compile. */
class ApprovalTest {
    @Test
    void anotherPackageCanUseAnApprovalButNotMakeOne() {
        assertThat(errors("ApprovedOrder pass(ApprovedOrder a) { a.order(); return a; }"))
                .isEmpty();
        assertThat(errors("ApprovedReplace pass(ApprovedReplace a) { a.original(); a.replacement(); return a; }"))
                .isEmpty();
        assertThat(errors("ApprovedOrder forge(ChildOrder o) { return new ApprovedOrder(o); }"))
                .singleElement()
                .asString()
                .contains("ApprovedOrder(io.blockwright.domain.ChildOrder) is not public");
        assertThat(errors("ApprovedReplace forge(ChildOrder o) { return new ApprovedReplace(o, o); }"))
                .singleElement()
                .asString()
                .contains("is not public");
        assertThat(errors("class Mine extends ApprovedOrder { Mine(ChildOrder o) { super(o); } }"))
                .anyMatch(error -> error.contains("cannot inherit from final"));
        assertThat(errors("class Mine extends ApprovedReplace { Mine(ChildOrder o) { super(o, o); } }"))
                .anyMatch(error -> error.contains("cannot inherit from final"));
    }

    private static List<String> errors(String member) {
        String source = """
                package elsewhere;
                import io.blockwright.domain.ChildOrder;
                import io.blockwright.trading.ApprovedOrder;
                import io.blockwright.trading.ApprovedReplace;
                final class Round { %s }
                """.formatted(member);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = compiler.getTask(
                null,
                null,
                found,
                List.of(
                        "-proc:none",
                        "-d",
                        System.getProperty("java.io.tmpdir"),
                        "-implicit:none",
                        "-Xlint:none",
                        "-XDshould-stop.ifError=FLOW",
                        "-XDshould-stop.ifNoError=FLOW",
                        "-cp",
                        System.getProperty("java.class.path")),
                null,
                List.of(
                        new SimpleJavaFileObject(
                                URI.create("string:///elsewhere/Round.java"), JavaFileObject.Kind.SOURCE) {
                            @Override
                            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                return source;
                            }
                        }));
        task.setLocale(Locale.ENGLISH);
        task.call();
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getMessage(Locale.ENGLISH))
                .toList();
    }
}
