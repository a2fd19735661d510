package org.hemicycle.participation.tenancy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hemicycle.provisioning.registry.TenantId;

/** How many of a cell's connections one tenant may hold at once, so that a busy neighbour leaves some to the others. */
final class ConnectionShares {
    private final Map<TenantId, Share> shares = new ConcurrentHashMap<>();
    private final Duration patience;

    ConnectionShares(Duration patience) {
        this.patience = patience;
    }

    /** Waits its turn, in the order of arrival; throws {@link TenantBusy} when patience ends. */
    Place take(TenantId tenant, int size) {
        var share =
                shares.compute(tenant, (_, known) -> known != null && known.size() == size ? known : Share.of(size));
        try {
            if (!share.places().tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TenantBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TenantBusy();
        }
        return new Place(share.places());
    }

    private record Share(int size, Semaphore places) {
        static Share of(int size) {
            return new Share(size, new Semaphore(size, true));
        }
    }

    /** One connection's worth of the share, given back when closed. */
    record Place(Semaphore places) implements AutoCloseable {
        /** Counted in nobody's share. */
        static final Place FREE = new Place(new Semaphore(0));

        @Override
        public void close() {
            places.release();
        }
    }
}
