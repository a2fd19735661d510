package org.hemicycle.manager.organisations;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Wishes for organisations, with good defaults. */
final class Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Drafts() {}

    /** A whole and right one. */
    static ObjectNode of(String slug) {
        return (ObjectNode) JSON.readTree("""
                {"slug": "%s", "name": {"fr": "Ville de %1$s", "en": "City of %1$s"}, "kind": "city",
                 "locales": ["fr", "en"], "timeZone": "Europe/Paris", "plan": "public",
                 "modules": ["proposals", "discussions"], "hostnames": [],
                 "branding": {"primaryColour": "#1d6f42"},
                 "administrator": {"name": "Anna", "email": "anna@example.org"}}
                """.formatted(slug));
    }

    /** The same, with one field replaced by JSON. */
    static String with(String slug, String field, String value) {
        return of(slug).set(field, JSON.readTree(value)).toString();
    }
}
