package org.hemicycle.participation.federation.journeys;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hemicycle.participation.federation.protocol.ProviderTrouble;
import org.hemicycle.participation.federation.protocol.Vouched;
import org.hemicycle.provisioning.federation.ClaimNames;
import org.jspecify.annotations.Nullable;

/**
 * What a trial brought.
 *
 * @param trouble what went wrong, a key; null when nothing did
 * @param detail of the trouble, in the words of protocols
 * @param claims what was received, as text
 * @param read what we make of it: {@code subject}, {@code name}, {@code email}…
 */
public record TrialResult(
        @Nullable String trouble, String detail, Map<String, String> claims, Map<String, String> read) {
    static TrialResult failed(String trouble, String detail) {
        return new TrialResult(trouble, detail, Map.of(), Map.of());
    }

    static TrialResult failed(ProviderTrouble trouble) {
        return failed(trouble.kind().key(), trouble.detail());
    }

    static TrialResult of(Vouched vouched, ClaimNames names) {
        var read = new TreeMap<String, String>();
        read.put("name", vouched.name(names));
        read.put("email", text(vouched.email(names)));
        read.put("email-verified", Boolean.toString(vouched.emailVerified(names)));
        read.put("language", text(vouched.language(names)));
        read.put("subject", vouched.subject());
        vouched.facts(names).forEach((fact, value) -> read.put("fact " + fact, value));
        var claims = vouched.claims().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, claim -> String.valueOf(claim.getValue())));
        return new TrialResult(null, "", new TreeMap<>(claims), read);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
