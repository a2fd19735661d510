package org.hemicycle.manager.status;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.hemicycle.provisioning.runs.InvitationProperties;
import org.hemicycle.provisioning.storage.StorageSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether each part answers, and counts the looks by day. Of several managers one looks: the first to say so in a
 * minute. That the console works is seen by the look itself.
 */
@Component
class LookingAtParts {
    private static final Logger LOG = LoggerFactory.getLogger(LookingAtParts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JdbcClient sql;
    private final StatusSettings settings;
    private final StorageSettings storage;
    private final InvitationProperties mail;
    private final Clock clock;

    LookingAtParts(
            JdbcClient sql, StatusSettings settings, StorageSettings storage, InvitationProperties mail, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.storage = storage;
        this.mail = mail;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void lookOnceAMinute() {
        try {
            if (isMyTurn()) {
                look();
            }
        } catch (DataAccessException e) {
            LOG.warn("The state of the parts cannot be written now: {}", e.getMessage());
        }
    }

    /** Looks at all parts now. */
    void look() {
        note(Part.CONSOLE, true);
        note(Part.SPACES, answers(() -> ready(settings.spaces())));
        note(Part.FILES, answers(() -> opens(storage.endpoint())));
        note(Part.MAIL, answers(() -> greets(mail.smtp().host(), mail.smtp().port())));
    }

    private boolean isMyTurn() {
        return sql.sql("""
                update status_turn set looked_at = :now where looked_at < :now::timestamptz - interval '55 seconds'
                """).param("now", Timestamp.from(clock.instant())).update() == 1;
    }

    private void note(Part part, boolean up) {
        sql.sql("""
                insert into status_day (part, day, looks, up, is_up, looked_at)
                values (:part, (:now::timestamptz at time zone 'UTC')::date, 1, :up::int, :up, :now)
                on conflict (part, day) do update
                   set looks = status_day.looks + 1, up = status_day.up + excluded.up, is_up = excluded.is_up,
                       looked_at = excluded.looked_at
                """)
                .param("part", part.key())
                .param("up", up)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static boolean answers(Callable<Boolean> look) {
        try {
            return look.call();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception silent) {
            return false;
        }
    }

    private static boolean ready(URI address) throws Exception {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private static boolean opens(URI address) throws Exception {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        try (var socket = new Socket()) {
            int port = address.getPort() < 0 ? usual : address.getPort();
            socket.connect(new InetSocketAddress(address.getHost(), port), (int) PATIENCE.toMillis());
            return true;
        }
    }

    /** A mail server speaks first. */
    private static boolean greets(String host, int port) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return new String(socket.getInputStream().readNBytes(3), java.nio.charset.StandardCharsets.US_ASCII)
                    .equals("220");
        }
    }
}
