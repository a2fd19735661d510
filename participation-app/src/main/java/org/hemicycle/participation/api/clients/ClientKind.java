package org.hemicycle.participation.api.clients;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is connected to a space. */
public enum ClientKind {
    /** Acts for the organisation itself, with a secret. */
    PROGRAM,
    /** A site that signs people in, and whose server keeps a secret. */
    SITE,
    /** A site or application without a server, which signs people in and can keep no secret. */
    APPLICATION;

    /** The word in the column and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people sign in with it. */
    public boolean signsIn() {
        return this != PROGRAM;
    }

    /** Whether it can keep a secret. */
    public boolean isConfidential() {
        return this != APPLICATION;
    }

    public static Optional<ClientKind> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
