package org.hemicycle.provisioning.federation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of the provider's claims say what; a dot leads into a claim that is an object: {@code address.postal_code}.
 *
 * @param name one or several, put together with a blank between them
 * @param emailVerified says true when the provider has proved the address
 * @param language a tag such as {@code fr-FR}
 * @param facts what verifications may ask for, by our name: {@code birthdate}, {@code postalCode}…
 */
public record ClaimNames(
        List<String> name, String email, String emailVerified, String language, Map<String, String> facts) {
    public ClaimNames {
        name = List.copyOf(name);
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
