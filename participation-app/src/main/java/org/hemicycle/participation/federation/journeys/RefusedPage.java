package org.hemicycle.participation.federation.journeys;

import org.hemicycle.participation.identity.Next;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * Says why a journey ended.
 *
 * @param key of the sentences
 * @param provider its name; in no language where it is not known
 */
public record RefusedPage(String key, LocalizedText provider, Next next) {
    public String signIn() {
        return next.signIn();
    }
}
