package org.hemicycle.participation.federation.protocol;

import java.util.Locale;

/** A provider that does not answer as it should. Says what to whom: a kind for everybody, a detail for administrators. */
public final class ProviderTrouble extends RuntimeException {
    /** What is the matter. */
    public enum Kind {
        /** The address is not in the public Internet, or not https. */
        FORBIDDEN_ADDRESS,
        UNREACHABLE,
        TLS,
        SLOW,
        /** More than anybody needs to say. */
        LARGE,
        /** An HTTP status that has no business there. */
        STATUS,
        /** Not what the standard says. */
        NONSENSE,
        WRONG_ISSUER,
        INSECURE_ENDPOINT,
        /** No signature algorithm, or no way to authenticate, that both sides know. */
        UNSUPPORTED,
        NO_KEYS,
        /** The client identifier or its secret. */
        CLIENT_REFUSED,
        /** The code is used, too old, or somebody else's. */
        CODE_REFUSED,
        /** The identity token is not what it must be. */
        TOKEN,
        /** The person proved less than was asked. */
        LEVEL,
        /** The claims are not those of the person who signed in. */
        USERINFO;

        /** Last part of the keys of sentences. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final String detail;

    ProviderTrouble(Kind kind, String detail) {
        super(kind + ": " + detail);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /** In the words of protocols, without personal data. */
    public String detail() {
        return detail;
    }
}
