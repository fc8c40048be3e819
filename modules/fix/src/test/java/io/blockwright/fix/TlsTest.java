package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.blockwright.domain.SessionState;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS that cannot prove who the venue is never starts, or never says a word of FIX. */
class TlsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        makeKey("right", "dns:localhost,ip:127.0.0.1");
        makeKey("other", "dns:elsewhere.example");
        makeKey("stranger", "dns:localhost,ip:127.0.0.1");
        makeKey("expired", "dns:localhost,ip:127.0.0.1", "-startdate", "-3d", "-validity", "1");
    }

    private static void makeKey(String name, String hosts, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + hosts,
                "-keystore",
                name + ".p12"));
        arguments.addAll(List.of(more));
        keytool(arguments.toArray(String[]::new));
        keytool("-exportcert", "-alias", name, "-file", name + ".cer", "-keystore", name + ".p12");
        if (!name.equals("stranger")) {
            keytool("-importcert", "-noprompt", "-alias", name, "-file", name + ".cer", "-keystore", "trust.p12");
        }
    }

    private static void keytool(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 3];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[arguments.length + 1] = "-storepass";
        command[arguments.length + 2] = "changeit";
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static FixSettings read(int port, String more) throws IOException, SettingsRefused {
        Path file = Files.writeString(
                folder.resolve("tls" + port + ".cfg"),
                "[SESSION]\nVenue=XTLS\nSenderCompID=TLS" + port + "\nTargetCompID=V\nSocketConnectHost=localhost\n"
                        + "SocketConnectPort=" + port + "\nSocketUseSSL=Y\n" + more);
        return FixSettings.read(file, Purpose.ORDERS, folder.resolve("p" + port), Map.<String, String>of()::get);
    }

    private static String refusal(String more) {
        return catchThrowableOfType(SettingsRefused.class, () -> read(9, more)).getMessage();
    }

    @Test
    void withoutATrustStoreItDoesNotStart() throws IOException {
        assertThat(refusal("")).startsWith("SocketUseSSL=Y needs SocketTrustStore");
        assertThat(refusal("SocketTrustStore=gone.p12\n")).contains("gone.p12", "does not exist");
        assertThat(refusal("SocketTrustStore=trust.p12\nSocketTrustStorePassword=wrong\n"))
                .contains("cannot be opened", "SocketTrustStorePassword");
        Files.writeString(folder.resolve("junk.p12"), "junk");
        assertThat(refusal("SocketTrustStore=junk.p12\n")).contains("cannot be opened");
        assertThat(refusal("SocketTrustStore=trust.p12\nSocketTrustStorePassword=changeit\nSocketKeyStore=none\n"))
                .contains("SocketKeyStore", "does not exist");
    }

    @Test
    void norDoSettingsMadeByHand() {
        FixSettings settings = FixSettings.of("XTLS", "localhost", 9, "D", "V").with("SocketUseSSL", "Y");
        assertThat(settings.value("EndpointIdentificationAlgorithm")).isEqualTo("HTTPS");
        assertThat(catchThrowableOfType(SettingsRefused.class, () -> new Desk(settings))
                        .getMessage())
                .startsWith("SocketUseSSL=Y needs SocketTrustStore");
    }

    @Test
    void theRightVenueIsReached() throws Exception {
        assertThat(bytesOfFix("right", true)).isPositive();
    }

    @Test
    void aStrangerGetsNothing() throws Exception {
        assertThat(bytesOfFix("stranger", false)).isZero();
    }

    @Test
    void anotherHostsCertificateGetsNothing() throws Exception {
        assertThat(bytesOfFix("other", false)).isZero();
    }

    @Test
    void aCertificateThatHasExpiredGetsNothing() throws Exception {
        assertThat(bytesOfFix("expired", false)).isZero();
    }

    @Test
    void aVenueWithoutTlsHearsNoFix() throws Exception {
        StringBuilder heard = new StringBuilder();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(60_000);
            FixSettings settings =
                    read(server.getLocalPort(), "SocketTrustStore=trust.p12\nSocketTrustStorePassword=changeit\n");
            Thread peer = Thread.ofPlatform().start(() -> {
                try (Socket socket = server.accept()) {
                    socket.setSoTimeout(30_000);
                    byte[] bytes = new byte[4096];
                    int count = socket.getInputStream().read(bytes);
                    heard.append(new String(bytes, 0, Math.max(0, count), StandardCharsets.ISO_8859_1));
                    socket.getOutputStream()
                            .write("8=FIX.4.4\u00019=5\u000135=A\u0001".getBytes(StandardCharsets.US_ASCII));
                    count = socket.getInputStream().read(bytes);
                    heard.append(new String(bytes, 0, Math.max(0, count), StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    // the desk hung up
                }
            });
            try (Desk desk = new Desk(settings)) {
                assertThat(desk.awaitState(SessionState.DOWN)).contains("XTLS");
                peer.join(60_000);
                assertThat(desk.session.state()).isEqualTo(SessionState.DOWN);
            }
        }
        assertThat(heard).isNotEmpty();
        assertThat(heard.toString()).doesNotContain("8=FIX", "35=A");
    }

    /** Serves TLS with a key, and counts what the desk says inside it. */
    private static int bytesOfFix(String key, boolean welcome) throws Exception {
        KeyStore store = KeyStore.getInstance(folder.resolve(key + ".p12").toFile(), "changeit".toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        AtomicInteger bytes = new AtomicInteger();
        try (ServerSocket server =
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(60_000);
            FixSettings settings =
                    read(server.getLocalPort(), "SocketTrustStore=trust.p12\nSocketTrustStorePassword=changeit\n");
            assertThat(settings.value("EndpointIdentificationAlgorithm")).isEqualTo("HTTPS");
            Thread peer = Thread.ofPlatform().start(() -> serve(server, bytes));
            try (Desk desk = new Desk(settings)) {
                if (welcome) {
                    peer.join(60_000);
                } else {
                    assertThat(desk.awaitState(SessionState.DOWN)).contains("XTLS");
                    peer.join(60_000);
                    assertThat(desk.session.state()).isEqualTo(SessionState.DOWN);
                }
            }
        }
        return bytes.get();
    }

    private static void serve(ServerSocket server, AtomicInteger bytes) {
        try (Socket socket = server.accept()) {
            socket.setSoTimeout(30_000);
            InputStream in = socket.getInputStream();
            bytes.addAndGet(in.read() < 0 ? 0 : 1);
        } catch (IOException e) {
            // the handshake failed: nothing was said
        }
    }
}
