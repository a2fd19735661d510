package org.hemicycle.participation.tenancy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Ways of working beside the request's own thread, for the tests of isolation. */
@TestConfiguration(proxyBeanMethods = false)
public class Workshop {
    @Bean
    Note note(JdbcClient sql, TransactionTemplate transaction) {
        return new Note(sql, transaction);
    }

    /** Writes down, in the home for which it runs, what it was asked to. */
    record Note(JdbcClient sql, TransactionTemplate transaction) implements Job {
        @Override
        public String name() {
            return "tests.note";
        }

        @Override
        public void run(Map<String, String> details) {
            transaction.executeWithoutResult(
                    _ -> sql.sql("insert into audit_entry (actor_name, action) values (?, 'tests.note')")
                            .param(details.get("words"))
                            .update());
        }
    }

    @RestController
    record Errands(JdbcClient sql, TransactionTemplate transaction) {
        private String canary() {
            return transaction.execute(
                    _ -> sql.sql(Canaries.READ).query(String.class).single());
        }

        private static String inherited() {
            return CurrentTenant.find().map(tenant -> tenant.slug().value()).orElse("nobody");
        }

        @GetMapping("/tests/here")
        String here() {
            return canary();
        }

        /** The thread of a callable inherits nothing; bound by name, it works for the right tenant. */
        @GetMapping("/tests/callable")
        Callable<String> callable() {
            var tenant = CurrentTenant.get();
            return () -> inherited() + " " + CurrentTenant.call(tenant, this::canary);
        }

        @GetMapping("/tests/stream")
        StreamingResponseBody stream() {
            var tenant = CurrentTenant.get();
            return out -> out.write(
                    (inherited() + " " + CurrentTenant.call(tenant, this::canary)).getBytes(StandardCharsets.UTF_8));
        }

        @GetMapping("/tests/events")
        SseEmitter events() {
            var tenant = CurrentTenant.get();
            var events = new SseEmitter(10_000L);
            Thread.startVirtualThread(() -> {
                try {
                    events.send(inherited() + " " + CurrentTenant.call(tenant, this::canary));
                    events.complete();
                } catch (IOException e) {
                    events.completeWithError(e);
                }
            });
            return events;
        }

        @GetMapping("/tests/failure")
        String failure() {
            throw new IllegalStateException("in the middle of " + canary());
        }
    }
}
