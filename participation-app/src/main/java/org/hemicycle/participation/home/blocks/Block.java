package org.hemicycle.participation.home.blocks;

import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * A block of the home page.
 *
 * @param id by which it is moved: the key of its kind, with a number for those of which there are several
 * @param title of a text; empty for the others
 * @param body of a text, in the small Markdown of pages
 */
public record Block(String id, BlockKind kind, boolean hidden, LocalizedText title, LocalizedText body) {
    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());

    static Block of(BlockKind kind) {
        return new Block(kind.key(), kind, false, NOTHING, NOTHING);
    }

    static Block text(String id, LocalizedText title, LocalizedText body) {
        return new Block(id, BlockKind.TEXT, false, title, body);
    }

    Block hidden(boolean now) {
        return new Block(id, kind, now, title, body);
    }

    Block saying(LocalizedText newTitle, LocalizedText newBody) {
        return new Block(id, kind, hidden, newTitle, newBody);
    }
}
