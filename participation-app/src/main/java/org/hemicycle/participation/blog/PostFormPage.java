package org.hemicycle.participation.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form of a post; {@code id} is null while it is new.
 *
 * @param signed in whose name it stands now; empty for the organisation
 */
record PostFormPage(@Nullable Long id, PostDraft draft, String signed, FormErrors errors, List<Locale> languages) {
    String target() {
        return id == null ? "/admin/blog" : "/admin/blog/" + id;
    }

    /** In whose name it may stand. */
    List<Option> authors(Texts t) {
        List<Option> authors = new ArrayList<>(List.of(
                Option.of("organisation", t.get("blog.author.organisation")),
                Option.of("me", t.get("blog.author.me"))));
        if (!signed.isEmpty()) {
            authors.add(Option.of("same", t.get("blog.author.same", signed)));
        }
        return authors;
    }
}
