package org.hemicycle.manager.operators;

import java.time.Instant;
import java.util.List;

/**
 * A program that may use the API.
 *
 * @param id what it names itself when it asks for a token
 * @param name what operators call it
 * @param scopes what its tokens allow
 */
public record ApiClient(String id, String name, List<String> scopes, Instant createdAt) {
    public ApiClient {
        scopes = List.copyOf(scopes);
    }

    /** A client with its secret, which is known at this moment only. */
    public record Credentials(String id, String name, String secret) {
        @Override
        public String toString() {
            return "Credentials[" + id + "]";
        }
    }
}
