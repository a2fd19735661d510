package org.hemicycle.manager.federation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.provisioning.federation.ClaimNames;
import org.hemicycle.provisioning.federation.ClientAuthentication;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.federation.ProviderSettings;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a program sends over what is there, and remembers each field that has not the right shape. */
final class ReadingAProvider {
    private static final Set<String> KNOWN = Set.of(
            "key",
            "preset",
            "name",
            "issuer",
            "clientId",
            "clientSecret",
            "scopes",
            "verificationScopes",
            "acr",
            "clientAuthentication",
            "pkce",
            "claims",
            "trustsAddresses",
            "signsOut",
            "position",
            "enabled");
    private final Map<String, String> problems = new TreeMap<>();
    private final JsonNode body;

    ReadingAProvider(JsonNode body) {
        this.body = body;
    }

    /** The codes of what is wrong with the shapes, by JSON pointer. */
    Map<String, String> problems() {
        return problems;
    }

    /** A new client secret; null for none. */
    @Nullable
    String secret() {
        var secret = text("clientSecret", "");
        return secret.isEmpty() ? null : secret;
    }

    /** A provider that is not there yet: what the body does not say is the preset's. */
    ProviderDraft fresh() {
        var preset = Preset.of(text("preset", "openid")).orElse(null);
        if (preset == null) {
            problems.put("/preset", "preset");
            preset = Preset.OPENID;
        }
        return over(new ProviderDraft(
                text("key", ""), preset, LocalizedText.of(Map.of()), preset.issuer(), "", preset.settings(), 0, false));
    }

    /** The draft with what the body says. */
    ProviderDraft over(ProviderDraft now) {
        for (var field : body.propertyNames()) {
            if (!KNOWN.contains(field)) {
                problems.put("/" + field.replace("~", "~0").replace("/", "~1"), "unknown");
            }
        }
        if (!text("key", now.key()).equals(now.key())) {
            problems.put("/key", "fixed");
        }
        if (!text("preset", now.preset().key()).equals(now.preset().key())) {
            problems.putIfAbsent("/preset", "fixed");
        }
        return new ProviderDraft(
                now.key(),
                now.preset(),
                name(now.name()),
                text("issuer", now.issuer()),
                text("clientId", now.clientId()),
                settings(now.settings()),
                number("position", now.position()),
                truth("enabled", now.enabled()));
    }

    private ProviderSettings settings(ProviderSettings now) {
        var method = ClientAuthentication.of(
                text("clientAuthentication", now.authentication().key()));
        if (method.isEmpty()) {
            problems.put("/clientAuthentication", "authentication");
        }
        var acr = text("acr", now.acr() == null ? "" : now.acr());
        return new ProviderSettings(
                texts(body.path("scopes"), "/scopes", now.scopes()),
                body.path("acr").isNull() || acr.isEmpty() ? null : acr,
                method.orElse(now.authentication()),
                truth("pkce", now.pkce()),
                claims(now.claims()),
                truth("trustsAddresses", now.trustsAddresses()),
                truth("signsOut", now.signsOut()),
                texts(body.path("verificationScopes"), "/verificationScopes", now.verificationScopes()));
    }

    private ClaimNames claims(ClaimNames now) {
        var claims = body.path("claims");
        if (!claims.isMissingNode() && !claims.isObject()) {
            problems.put("/claims", "not-an-object");
        }
        return new ClaimNames(
                texts(claims.path("name"), "/claims/name", now.name()),
                text(claims.path("email"), "/claims/email", now.email()),
                text(claims.path("emailVerified"), "/claims/emailVerified", now.emailVerified()),
                text(claims.path("language"), "/claims/language", now.language()),
                words(claims.path("facts"), "/claims/facts", now.facts()));
    }

    private LocalizedText name(LocalizedText now) {
        return LocalizedText.of(words(body.path("name"), "/name", now.byLanguage()));
    }

    private String text(String field, String usual) {
        return text(body.path(field), "/" + field, usual);
    }

    private String text(JsonNode node, String pointer, String usual) {
        if (!node.isMissingNode() && !node.isNull() && !node.isString()) {
            problems.put(pointer, "not-text");
        }
        return node.isString() ? node.asString().strip() : usual;
    }

    private boolean truth(String field, boolean usual) {
        var node = body.path(field);
        if (!node.isMissingNode() && !node.isBoolean()) {
            problems.put("/" + field, "not-a-truth");
        }
        return node.isBoolean() ? node.asBoolean() : usual;
    }

    private int number(String field, int usual) {
        var node = body.path(field);
        if (!node.isMissingNode() && !node.isInt()) {
            problems.put("/" + field, "position");
        }
        return node.isInt() ? node.asInt() : usual;
    }

    private List<String> texts(JsonNode node, String pointer, List<String> usual) {
        if (node.isMissingNode()) {
            return usual;
        }
        var texts = new ArrayList<String>();
        for (var one : node) {
            texts.add(one.isString() ? one.asString() : "");
        }
        if (!node.isArray() || texts.contains("")) {
            problems.put(pointer, "not-texts");
        }
        return texts;
    }

    private Map<String, String> words(JsonNode node, String pointer, Map<String, String> usual) {
        if (node.isMissingNode()) {
            return usual;
        }
        if (!node.isObject()) {
            problems.put(pointer, "not-an-object");
            return usual;
        }
        var words = new HashMap<String, String>();
        node.properties().forEach(one -> words.put(one.getKey(), one.getValue().asString("")));
        return words;
    }
}
