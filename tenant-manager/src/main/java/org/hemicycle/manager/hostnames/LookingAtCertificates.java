package org.hemicycle.manager.hostnames;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.hemicycle.provisioning.hostnames.CertificateSeen;
import org.hemicycle.provisioning.hostnames.CertificateSeen.State;
import org.hemicycle.provisioning.registry.HostName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins to speak TLS with a name, only to see its certificate; nothing is sent, and after some seconds nothing more is read. */
@Component
class LookingAtCertificates {
    private static final int PATIENCE = 3_000;
    private static final Duration SOON = Duration.ofDays(14);
    private static final ScheduledExecutorService ENDS = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("certificate-looks").factory());

    private final int port;
    private final Clock clock;

    LookingAtCertificates(HostNameSettings settings, Clock clock) {
        this.port = settings.tlsPort();
        this.clock = clock;
    }

    /** @param seen where the name leads, of which the first address is asked */
    CertificateSeen look(HostName name, List<String> seen) {
        var address = seen.stream().filter(LookingAtCertificates::isAddress).findFirst();
        if (address.isEmpty()) {
            return CertificateSeen.none();
        }
        var shown = new Shown();
        try (var plain = new Socket()) {
            var end = ENDS.schedule(() -> close(plain), 2L * PATIENCE, TimeUnit.MILLISECONDS);
            try {
                plain.connect(new InetSocketAddress(InetAddress.getByName(address.get()), port), PATIENCE);
                plain.setSoTimeout(PATIENCE);
                shake(plain, name, shown);
            } finally {
                end.cancel(false);
            }
        } catch (IOException | GeneralSecurityException nobodyThere) {
            return shown.chain == null ? CertificateSeen.none() : judged(name, shown.chain);
        }
        return shown.chain == null ? CertificateSeen.none() : judged(name, shown.chain);
    }

    private void shake(Socket plain, HostName name, Shown shown) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {shown}, null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, name.value(), port, true)) {
            var parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(name.value())));
            socket.setSSLParameters(parameters);
            socket.startHandshake();
        }
    }

    private CertificateSeen judged(HostName name, X509Certificate[] chain) {
        var own = chain[0];
        return new CertificateSeen(
                state(name, chain, own.getNotAfter().toInstant()),
                issuer(own),
                own.getNotAfter().toInstant());
    }

    private State state(HostName name, X509Certificate[] chain, Instant expires) {
        var now = clock.instant();
        if (!expires.isAfter(now)) {
            return State.EXPIRED;
        }
        if (!isFor(name, chain[0])) {
            return State.OTHER_NAME;
        }
        if (!isTrusted(chain)) {
            return State.UNTRUSTED;
        }
        return expires.minus(SOON).isAfter(now) ? State.GOOD : State.EXPIRING;
    }

    private static boolean isTrusted(X509Certificate[] chain) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (var manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager browsers) {
                    browsers.checkServerTrusted(chain, "UNKNOWN");
                }
            }
            return true;
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    private static boolean isFor(HostName name, X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            var parent = name.value().substring(name.value().indexOf('.'));
            return names != null
                    && names.stream()
                            .map(entry -> String.valueOf(entry.get(1)).toLowerCase(Locale.ROOT))
                            .anyMatch(one -> one.equals(name.value()) || one.equals("*" + parent));
        } catch (CertificateException unreadable) {
            return false;
        }
    }

    /** The organisation that signed, else the name by which it goes. */
    private static String issuer(X509Certificate certificate) {
        var parts = certificate.getIssuerX500Principal().getName().split("(?<!\\\\),");
        for (var wanted : List.of("O=", "CN=")) {
            for (var part : parts) {
                if (part.strip().startsWith(wanted)) {
                    return part.strip().substring(wanted.length()).replace("\\", "");
                }
            }
        }
        return certificate.getIssuerX500Principal().getName();
    }

    private static boolean isAddress(String text) {
        return text.matches("[0-9.]+") || text.contains(":");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            Thread.yield();
        }
    }

    /** Takes any certificate, and keeps it to be judged: nothing is sent to whoever shows it. */
    private static final class Shown extends X509ExtendedTrustManager {
        private X509Certificate @Nullable [] chain;

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type) {
            chain = shown;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) {
            chain = shown;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine) {
            chain = shown;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type) throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
