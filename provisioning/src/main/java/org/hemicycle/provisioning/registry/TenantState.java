package org.hemicycle.provisioning.registry;

import java.time.Instant;
import java.util.Locale;

/** Where an organisation is in its life; each state offers only the steps that may follow it. */
public sealed interface TenantState {
    /** Since when it has been so. */
    Instant since();

    /** The name in the database and in the API. */
    default String key() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Its home is being built; nobody can reach it. */
    record Provisioning(Instant since) implements TenantState {
        public Active activate(Instant now) {
            return new Active(now);
        }

        public Failed fail(String reason, Instant now) {
            return new Failed(reason, now);
        }
    }

    /** Its home could not be built. */
    record Failed(String reason, Instant since) implements TenantState {
        public Provisioning retry(Instant now) {
            return new Provisioning(now);
        }
    }

    /** Open to its public. */
    record Active(Instant since) implements TenantState {
        public Suspended suspend(String reason, Instant now) {
            return new Suspended(reason, now);
        }

        public Archived archive(Instant now) {
            return new Archived(now);
        }

        public Deleting delete(Instant now, Instant purgeAfter) {
            return new Deleting(now, purgeAfter);
        }
    }

    /** Closed by the operator for a reason; shows a notice. */
    record Suspended(String reason, Instant since) implements TenantState {
        public Active reactivate(Instant now) {
            return new Active(now);
        }

        public Archived archive(Instant now) {
            return new Archived(now);
        }

        public Deleting delete(Instant now, Instant purgeAfter) {
            return new Deleting(now, purgeAfter);
        }
    }

    /** Readable for ever, writable no more. */
    record Archived(Instant since) implements TenantState {
        public Active reactivate(Instant now) {
            return new Active(now);
        }

        public Deleting delete(Instant now, Instant purgeAfter) {
            return new Deleting(now, purgeAfter);
        }
    }

    /** Closed; its data are removed after {@code purgeAfter}, and until then it may come back. */
    record Deleting(Instant since, Instant purgeAfter) implements TenantState {
        public Active reactivate(Instant now) {
            return new Active(now);
        }

        public Deleted purge(Instant now) {
            return new Deleted(now);
        }
    }

    /** Gone; only the row of the registry remains, so that its slug is never given to another. */
    record Deleted(Instant since) implements TenantState {}
}
