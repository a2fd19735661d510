package org.hemicycle.franceconnect;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/**
 * A stand-in for FranceConnect version 2, on Spring Authorization Server, as strict as the real one: it knows the parameters that
 * the documentation names and no others, takes {@code client_secret_post} only, gives codes of 30 seconds, and signs the claims.
 * One per JVM; its people are buttons on its page. Unlike the real one, a person has the same subject for all clients.
 */
public final class FranceConnect {
    private static final FranceConnect ONE = new FranceConnect();
    private final AnnotationConfigServletWebServerApplicationContext context;
    private final Moods moods = new Moods();
    private final ConcurrentHashMap<String, Service> services = new ConcurrentHashMap<>();

    private FranceConnect() {
        context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(FranceConnect.class, () -> this);
        context.registerBean(Moods.class, () -> moods);
        context.register(StandIn.class);
        context.refresh();
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    public static FranceConnect start() {
        return ONE;
    }

    /** What the real one calls {@code https://oidc.franceconnect.gouv.fr/api/v2}. */
    public String issuer() {
        return "http://127.0.0.1:" + context.getWebServer().getPort() + "/api/v2";
    }

    /** A service provider that has been admitted. */
    public record Service(String id, String clientId, String secret, List<String> redirects, List<String> ends) {}

    /** Admits a service. */
    public Service admit(List<String> redirects, List<String> ends) {
        var service = new Service(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString().replace("-", ""),
                UUID.randomUUID().toString(),
                redirects,
                ends);
        services.put(service.clientId(), service);
        return service;
    }

    Service find(String clientId) {
        return services.get(clientId);
    }

    Service withId(String id) {
        return services.values().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** How it is today. */
    public Moods moods() {
        return moods;
    }

    /** Slow and failing modes, by the end of a path: {@code /token}. */
    public static final class Moods {
        private final java.util.Set<String> failing = ConcurrentHashMap.newKeySet();
        private final java.util.Set<String> slow = ConcurrentHashMap.newKeySet();
        private volatile CountDownLatch waiting = new CountDownLatch(1);

        public void fail(String path) {
            failing.add(path);
        }

        public void dawdle(String path) {
            slow.add(path);
        }

        /** Well again; who waits is let go. */
        public void recover() {
            failing.clear();
            slow.clear();
            waiting.countDown();
            waiting = new CountDownLatch(1);
        }

        boolean fails(URI address) {
            return failing.stream().anyMatch(address.getPath()::endsWith);
        }

        void dawdleAt(URI address) throws InterruptedException {
            if (slow.stream().anyMatch(address.getPath()::endsWith)) {
                waiting.await();
            }
        }
    }
}
