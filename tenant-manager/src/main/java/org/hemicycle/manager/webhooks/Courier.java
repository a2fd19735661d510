package org.hemicycle.manager.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/** Carries one event to one address, once. Follows no redirect, asks no proxy, waits no longer than it may. */
@Component
class Courier {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int KEPT = 2000;
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Webhooks webhooks;
    private final Clock clock;
    private final OkHttpClient http;

    Courier(Webhooks webhooks, Reach reach, WebhookSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
        this.http = new OkHttpClient.Builder()
                .socketFactory(new GuardedSockets(reach))
                .dns(host -> within(reach, host))
                .proxy(java.net.Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, java.util.concurrent.TimeUnit.SECONDS))
                .connectTimeout(CONNECTING)
                .callTimeout(settings.timeout())
                .build();
    }

    /** What came of it; never throws. */
    Delivery.Attempt carry(Delivery delivery, Webhook webhook) {
        var at = clock.instant();
        var begun = System.nanoTime();
        try {
            var request = new Request.Builder()
                    .url(webhook.url().toString())
                    .header("User-Agent", "Hemicycle")
                    .header("webhook-id", delivery.event().toString())
                    .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                    .header(
                            "webhook-signature",
                            Signature.of(
                                    webhooks.secrets(webhook.id()),
                                    delivery.event().toString(),
                                    at,
                                    delivery.payload()))
                    .post(RequestBody.create(delivery.payload().getBytes(StandardCharsets.UTF_8), JSON))
                    .build();
            try (var response = http.newCall(request).execute()) {
                return new Delivery.Attempt(
                        delivery.attempts(), at, since(begun), response.code(), beginning(response), null);
            }
        } catch (IOException | RuntimeException e) {
            return new Delivery.Attempt(delivery.attempts(), at, since(begun), null, null, said(e));
        }
    }

    private static int since(long begun) {
        return (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    /** As much as anybody wants to read, without what is not to be shown or kept. */
    private static String beginning(Response response) throws IOException {
        return new String(response.peekBody(KEPT).bytes(), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}&&[^\n]]", "");
    }

    private static String said(Exception e) {
        var message = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        return message.length() > KEPT ? message.substring(0, KEPT) : message;
    }

    private static List<InetAddress> within(Reach reach, String host) throws UnknownHostException {
        var reachable = Reach.addresses(host).stream().filter(reach::admits).toList();
        if (reachable.isEmpty()) {
            throw new UnknownHostException(host + " leads to no public address");
        }
        return reachable;
    }
}
