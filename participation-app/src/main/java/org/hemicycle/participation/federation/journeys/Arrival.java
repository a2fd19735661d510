package org.hemicycle.participation.federation.journeys;

import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom a provider vouches and whose identity belongs to no account yet.
 *
 * @param verified whether the address is proved, as far as this organisation believes this provider
 * @param language a tag, if the provider named one
 */
record Arrival(
        String subject,
        String name,
        @Nullable String email,
        boolean verified,
        @Nullable String language,
        String idToken) {
    @Override
    public String toString() {
        return "Arrival[hidden]";
    }
}
