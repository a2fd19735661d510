package org.hemicycle.participation.prose;

import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.themes.Frame;

/** The parts of the editor of rich text, by the names under which they know each other. */
public final class EditorFiles {
    private static final List<String> PARTS = List.of(
            "prosemirror-model",
            "prosemirror-transform",
            "prosemirror-state",
            "prosemirror-view",
            "prosemirror-keymap",
            "prosemirror-commands",
            "prosemirror-history",
            "prosemirror-inputrules",
            "prosemirror-schema-list",
            "prosemirror-markdown",
            "orderedmap",
            "rope-sequence",
            "w3c-keyname",
            "markdown-it-itself",
            "markdown-it");

    private EditorFiles() {}

    /** The import map: names of ours and addresses of ours, nothing that anybody typed. */
    public static String importMap(Frame frame) {
        return PARTS.stream()
                .map(part -> "\"" + part + "\":\"" + frame.asset("editor/" + part + ".js") + "\"")
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }
}
