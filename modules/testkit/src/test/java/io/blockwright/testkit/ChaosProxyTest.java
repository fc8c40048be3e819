package io.blockwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChaosProxyTest {
    @Test
    void passesAltersSwallowsAndCuts() throws IOException {
        try (ServerSocket target = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ChaosProxy proxy = new ChaosProxy(target.getLocalPort());
                Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
                Socket served = target.accept()) {
            assertThat(through(client, served, "44=100.00")).isEqualTo("44=100.00");

            proxy.toTarget(ChaosProxy.alterOnce("=100.00", "=100.10"));
            assertThat(through(client, served, "44=100.00")).isEqualTo("44=100.10");
            assertThat(through(client, served, "44=100.00")).isEqualTo("44=100.00");

            proxy.toClient(ChaosProxy.silentAfter("35=8"));
            assertThat(through(served, client, "35=0")).isEqualTo("35=0");
            assertThat(through(served, client, "35=8")).isEqualTo("35=8");
            served.getOutputStream().write("35=8 again".getBytes(StandardCharsets.ISO_8859_1));

            proxy.cut();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    private static String through(Socket from, Socket to, String text) throws IOException {
        from.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return new String(to.getInputStream().readNBytes(text.length()), StandardCharsets.ISO_8859_1);
    }
}
