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

    /** Whether people may take part: the space is served, for reading and for writing. */
    default boolean isOpen() {
        return switch (this) {
            case Active _, Trial _, PastDue _ -> true;
            case Provisioning _, Failed _, Suspended _, Archived _, Deleting _, Deleted _ -> false;
        };
    }

    /** Whether it has a home that stays: what is put off is done in it, and it is kept up to date. */
    default boolean isAtHome() {
        return switch (this) {
            case Active _, Trial _, PastDue _, Suspended _, Archived _ -> true;
            case Provisioning _, Failed _, Deleting _, Deleted _ -> false;
        };
    }

    /** Its home is being built; nobody can reach it. */
    record Provisioning(Instant since) implements TenantState {
        public Active activate(Instant now) {
            return new Active(now);
        }

        public Trial tryOut(Instant until, Instant now) {
            return new Trial(until, now);
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
        public Trial tryOut(Instant until, Instant now) {
            return new Trial(until, now);
        }

        public PastDue fallDue(boolean saidToThePublic, Instant now) {
            return new PastDue(saidToThePublic, now);
        }

        public Suspended suspend(String reason, LocalizedText notice, Instant now) {
            return new Suspended(reason, notice, now);
        }

        public Archived archive(Instant now) {
            return new Archived(now);
        }

        public Deleting delete(Instant now, Instant purgeAfter) {
            return new Deleting(now, purgeAfter);
        }
    }

    /** Open, and free of charge until a moment: then it is suspended, unless a plan was chosen before. */
    record Trial(Instant until, Instant since) implements TenantState {
        public Trial extend(Instant later) {
            return new Trial(later, since);
        }

        public Active choose(Instant now) {
            return new Active(now);
        }

        public Suspended end(LocalizedText notice, Instant now) {
            return new Suspended(Suspended.TRIAL_ENDED, notice, now);
        }

        public Suspended suspend(String reason, LocalizedText notice, Instant now) {
            return new Suspended(reason, notice, now);
        }

        public Archived archive(Instant now) {
            return new Archived(now);
        }

        public Deleting delete(Instant now, Instant purgeAfter) {
            return new Deleting(now, purgeAfter);
        }
    }

    /** Open, although a payment is late; its staff are told, and its public where the operator wants it. */
    record PastDue(boolean saidToThePublic, Instant since) implements TenantState {
        @Override
        public String key() {
            return "past-due";
        }

        public PastDue say(boolean toThePublic) {
            return new PastDue(toThePublic, since);
        }

        public Active settle(Instant now) {
            return new Active(now);
        }

        public Suspended suspend(String reason, LocalizedText notice, Instant now) {
            return new Suspended(reason, notice, now);
        }

        public Archived archive(Instant now) {
            return new Archived(now);
        }

        public Deleting delete(Instant now, Instant purgeAfter) {
            return new Deleting(now, purgeAfter);
        }
    }

    /**
     * Closed by the operator.
     *
     * @param reason for operators, and kept in the audit
     * @param notice for the public, in as many languages as the operator wrote; may be empty
     */
    record Suspended(String reason, LocalizedText notice, Instant since) implements TenantState {
        /** The reason of a suspension that came by itself. */
        public static final String TRIAL_ENDED = "trial-ended";

        public Trial tryOut(Instant until, Instant now) {
            return new Trial(until, now);
        }

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
