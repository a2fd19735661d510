package org.hemicycle.manager.signup;

import java.time.Instant;
import java.util.Locale;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.runs.RunId;
import org.jspecify.annotations.Nullable;

/** Where a sign-up stands. */
public sealed interface SignupState {
    /** Why an operator is to look at it. */
    enum Doubt {
        /** Operators look at everything. */
        APPROVAL,
        /** The name is close to that of another organisation, or has a word of an institution. */
        RESEMBLANCE,
        /** Enough spaces have opened today: this one opens by itself when there is room. */
        DAILY_LIMIT,
        /** The same person has opened spaces before. */
        SEVERAL,
        /** Sign-up was closed meanwhile. */
        CLOSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Doubt of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Nobody has proved the address yet. */
    record Asked() implements SignupState {}

    /** @param resembles the name or the word that it is close to */
    record Waiting(Doubt doubt, @Nullable String resembles) implements SignupState {}

    /** Its space is being built, or is there. */
    record Opened(TenantId tenant, RunId run) implements SignupState {}

    /** @param reason what the person was told */
    record Refused(String reason, String by, Instant at) implements SignupState {}

    /** The name in the database and in the API. */
    default String key() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
