package org.hemicycle.participation.tenancy;

import jakarta.servlet.ServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Why a request was turned away at the door; the error page finds it on the request and says it in words. */
public enum Refusal {
    UNKNOWN_HOST(404),
    SUSPENDED(503),
    ARCHIVED(403),
    DELETED(410),
    TOO_MANY_REQUESTS(429),
    BUSY(503);

    private static final String ATTRIBUTE = Refusal.class.getName();
    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Part of a message key: {@code unknown-host}, {@code suspended} and so on. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal that this request met, if it met one. */
    public static Optional<Refusal> of(ServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(ATTRIBUTE));
    }

    void mark(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
