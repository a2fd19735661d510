package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.testing.TestCaddy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The Caddyfile of {@code infra/caddy} in a real Caddy with an authority of its own, before the running application. */
class CaddyTest extends ParticipationTest {
    private static TestCaddy caddy;

    @Autowired
    private Directory directory;

    @BeforeEach
    void start() throws IOException {
        if (caddy == null) {
            var application = "127.0.0.1:" + port;
            caddy = new TestCaddy(Map.of(
                    "HEMICYCLE_PARTICIPATION",
                    application,
                    "HEMICYCLE_MANAGER",
                    application,
                    "HEMICYCLE_TLS_ASK",
                    "http://" + application + "/_tls/ask"));
        }
    }

    @AfterAll
    static void stop() {
        if (caddy != null) {
            caddy.close();
        }
    }

    @Test
    void givesAVerifiedNameItsCertificateAndThePage() throws Exception {
        var tenant = TestFleet.found("caddy-town", "Caddie");
        TestFleet.bring(tenant, "participer.caddie.example", true);
        until("participer.caddie.example");
        for (var name : List.of("participer.caddie.example", "caddy-town.localhost")) {
            try (var socket = shake(name)) {
                var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
                assertThat(certificate.getSubjectAlternativeNames())
                        .anySatisfy(entry -> assertThat(entry.get(1)).isEqualTo(name));
                assertThat(get(socket, name, "/")).startsWith("HTTP/1.1 200").contains("Ville de Caddie");
            }
        }
    }

    @Test
    void givesNothingToNamesThatAreNotVerified() throws Exception {
        var tenant = TestFleet.found("caddy-village", "Chariot");
        TestFleet.bring(tenant, "unproved.chariot.example", false);
        TestFleet.bring(tenant, "proved.chariot.example", true);
        until("proved.chariot.example");
        for (var name : List.of("unproved.chariot.example", "nobody.example", "nobody.localhost")) {
            assertThatThrownBy(() -> shake(name)).as(name).isInstanceOf(SSLException.class);
        }
        shake("proved.chariot.example").close();
    }

    @Test
    void keepsToItselfWhatIsNotForThePublic() throws Exception {
        for (var path : List.of("/_tls/ask?domain=lyon.localhost", "/_alive", "/_ready")) {
            try (var socket = shake("lyon.localhost")) {
                assertThat(get(socket, "lyon.localhost", path)).as(path).startsWith("HTTP/1.1 404");
            }
        }
    }

    private void until(String name) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> directory.mayHaveCertificate(name));
    }

    /** Speaks TLS as a browser that knows the authority of this Caddy. */
    private static SSLSocket shake(String name) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        var plain = new Socket("127.0.0.1", caddy.port());
        plain.setSoTimeout(15_000);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, name, caddy.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(name)));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String get(SSLSocket socket, String name, String path) throws IOException {
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                        .formatted(path, name)
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new IllegalStateException("no clients here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            assertThat(chain[0].getIssuerX500Principal().getName()).contains("Caddy Local Authority");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
