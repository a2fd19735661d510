package org.hemicycle.manager.directory;

import java.util.Arrays;
import org.hemicycle.provisioning.registry.Kind;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for in the directory.
 *
 * @param words in a name, a place or a summary; empty for all
 * @param kind of organisation; empty for all
 * @param after the short name after which the page begins; empty for the first page
 */
record DirectoryQuery(String words, String kind, String after) {
    private static final int LONGEST = 80;

    DirectoryQuery {
        words = words.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
        var asked = kind;
        kind = Arrays.stream(Kind.values())
                .map(Kind::key)
                .filter(asked::equals)
                .findFirst()
                .orElse("");
        after = after.matches("[a-z0-9-]{0,40}") ? after : "";
    }

    /** The address of the page that begins after this name. */
    String address(String next) {
        var address = UriComponentsBuilder.fromPath("/directory");
        if (!words.isEmpty()) {
            address.queryParam("words", "{words}");
        }
        if (!kind.isEmpty()) {
            address.queryParam("kind", kind);
        }
        address.queryParam("after", next);
        return words.isEmpty()
                ? address.encode().build().toUriString()
                : address.encode().buildAndExpand(words).toUriString();
    }
}
