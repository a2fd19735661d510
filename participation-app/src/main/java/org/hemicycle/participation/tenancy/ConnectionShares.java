package org.hemicycle.participation.tenancy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.traces.Tracing;

/** How many of a cell's connections one tenant may hold at once, so that a busy neighbour leaves some to the others. */
final class ConnectionShares {
    private final Map<TenantId, Share> shares = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Tracing tracing;

    ConnectionShares(Duration patience, Tracing tracing) {
        this.patience = patience;
        this.tracing = tracing;
    }

    /** Waits its turn, in the order of arrival; throws {@link TenantBusy} when patience ends. */
    Place take(TenantId tenant, int size) {
        var span =
                tracing.begin("transaction", Map.of("db.system.name", "postgresql", "db.namespace", tenant.schema()));
        var share =
                shares.compute(tenant, (_, known) -> known != null && known.size() == size ? known : Share.of(size));
        try {
            if (!share.places().tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(span);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(span);
        }
        span.addEvent("had a place");
        return new Place(share.places(), span);
    }

    private static TenantBusy busy(Span span) {
        span.setStatus(StatusCode.ERROR, "busy").end();
        return new TenantBusy();
    }

    private record Share(int size, Semaphore places) {
        static Share of(int size) {
            return new Share(size, new Semaphore(size, true));
        }
    }

    /** One connection's worth of the share, given back when closed. */
    record Place(Semaphore places, Span span) implements AutoCloseable {
        /** Counted in nobody's share. */
        static final Place FREE = new Place(new Semaphore(0), Span.getInvalid());

        @Override
        public void close() {
            places.release();
            span.end();
        }
    }
}
