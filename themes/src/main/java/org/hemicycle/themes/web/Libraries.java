package org.hemicycle.themes.web;

import java.util.Map;

/** Scripts of others, from their WebJars: the name under which pages ask for them, and where they lie. One that an application lacks is left out. */
final class Libraries {
    static final String ROOT = "META-INF/resources/webjars/";

    static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("js/htmx.js", "htmx.org/*/dist/htmx.min.js"),
            editor("prosemirror-model"),
            editor("prosemirror-transform"),
            editor("prosemirror-state"),
            editor("prosemirror-view"),
            editor("prosemirror-keymap"),
            editor("prosemirror-commands"),
            editor("prosemirror-history"),
            editor("prosemirror-inputrules"),
            editor("prosemirror-schema-list"),
            editor("prosemirror-markdown"),
            editor("orderedmap"),
            editor("rope-sequence"),
            Map.entry("editor/w3c-keyname.js", "w3c-keyname/*/index.js"),
            Map.entry("editor/markdown-it-itself.js", "markdown-it/*/dist/markdown-it.min.js"));

    private Libraries() {}

    private static Map.Entry<String, String> editor(String name) {
        return Map.entry("editor/" + name + ".js", name + "/*/dist/index.js");
    }
}
