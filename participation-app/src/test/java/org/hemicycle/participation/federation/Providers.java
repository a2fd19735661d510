package org.hemicycle.participation.federation;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hemicycle.participation.Browser;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.federation.ProviderSettings;
import org.hemicycle.provisioning.registry.LocalizedText;

/** What tests of providers need again and again. */
final class Providers {
    private static final Pattern ADDRESS = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Providers() {}

    static String freshKey() {
        return "provider-" + NUMBER.incrementAndGet();
    }

    static ProviderDraft draft(String key, Preset preset, String issuer) {
        return draft(key, preset, issuer, preset.settings());
    }

    static ProviderDraft draft(String key, Preset preset, String issuer, ProviderSettings settings) {
        return new ProviderDraft(
                key,
                preset,
                LocalizedText.of("Le compte " + key, "The account " + key),
                issuer,
                "client",
                settings,
                0,
                true);
    }

    /** Where the page leads that answers a button of a provider, with its parameters. */
    record Departure(String address, Map<String, String> parameters) {
        static Departure of(Browser.Answer answer) {
            var match = ADDRESS.matcher(answer.body());
            if (answer.status() != 200 || !match.find()) {
                throw new AssertionError("leads nowhere: " + answer.status() + answer.body());
            }
            var address = match.group(1).replace("&amp;", "&");
            return new Departure(address, Providers.parameters(address));
        }

        String state() {
            return parameters.getOrDefault("state", "");
        }

        String nonce() {
            return parameters.getOrDefault("nonce", "");
        }
    }

    static Map<String, String> parameters(String address) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : URI.create(address).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
