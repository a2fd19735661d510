package org.hemicycle.manager.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due, every second, on any number of managers. An attempt is counted and taken before it is made: one whose worker
 * dies is made again by another when its time is over, and the receiver knows it by its identifier.
 */
@Component
public class Delivering {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int OF_EACH = 10;
    private static final int AT_ONCE = 50;
    private static final int GONE = 410;

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Courier courier;

    Delivering(Deliveries deliveries, Webhooks webhooks, Courier courier) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.courier = courier;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void deliverWhatIsDue() {
        try {
            while (deliver() == AT_ONCE) {
                LOG.debug("There is more to deliver");
            }
        } catch (DataAccessException e) {
            LOG.warn("Webhooks cannot be delivered now: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forget() {
        deliveries.forget();
    }

    /** Delivers some; says how many were due. */
    int deliver() {
        var due = deliveries.take(LEASE, OF_EACH, AT_ONCE);
        carry(due);
        return due.size();
    }

    private void carry(List<Delivery> due) {
        if (due.isEmpty()) {
            return;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(delivery -> threads.submit(() -> carry(delivery)));
        }
    }

    private void carry(Delivery delivery) {
        try {
            webhooks.find(delivery.webhook()).filter(Webhook::active).ifPresent(webhook -> {
                var attempt = courier.carry(delivery, webhook);
                var status = attempt.status();
                boolean delivered = status != null && status >= 200 && status < 300;
                boolean given = deliveries.attempted(delivery, attempt, delivered);
                if (given) {
                    webhooks.stop(webhook.id(), "failing");
                } else if (status != null && status == GONE) {
                    webhooks.stop(webhook.id(), "gone");
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("Delivery {} is left to another worker: {}", delivery.id(), e.getMessage());
        }
    }
}
