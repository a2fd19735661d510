package org.hemicycle.provisioning.hostnames;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that was shown at a name.
 *
 * @param issuer the organisation that signed it, as it names itself
 */
public record CertificateSeen(
        State state, @Nullable String issuer, @Nullable Instant expires) {
    /** How it stands. */
    public enum State {
        /** Browsers take it. */
        GOOD,
        /** It ends within two weeks: it should have been renewed. */
        EXPIRING,
        EXPIRED,
        /** It is for another name. */
        OTHER_NAME,
        /** No authority that browsers know has signed it. */
        UNTRUSTED,
        /** Nobody answered by TLS. */
        NONE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Nobody answered. */
    public static CertificateSeen none() {
        return new CertificateSeen(State.NONE, null, null);
    }
}
