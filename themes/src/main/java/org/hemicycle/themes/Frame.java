package org.hemicycle.themes;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that surrounds the content of a page. Built once per request by the application's {@code layout}; a template
 * receives it as {@code frame}, and its texts as {@code t}.
 *
 * @param sections the side navigation of the administration or console; empty on public pages
 * @param languages the same page in the other languages, and the current one
 * @param path path and query of this page, to come back to after signing in
 * @param banner what holds for the whole space, such as the notice of an archive
 * @param visit the visit on which the reader is; null for everybody who is at home here
 */
public record Frame(
        Texts texts,
        Site site,
        List<Link> menu,
        List<Link> sections,
        List<Link> footer,
        List<Link> languages,
        @Nullable Account account,
        @Nullable String signIn,
        @Nullable String search,
        List<Notice> notices,
        @Nullable Notice banner,
        @Nullable Visit visit,
        String path,
        AssetPaths assets,
        Supplier<Csrf> csrfToken,
        Supplier<String> nonceValue) {

    /** Paths of style sheets, fonts and scripts, with the hash of their content. */
    public interface AssetPaths {
        /** The path to use in a page for a file such as {@code css/hemicycle.css}. */
        String of(String name);

        /** The path of the style sheet made from a theme. */
        String of(Theme theme);
    }

    public Frame {
        menu = List.copyOf(menu);
        sections = List.copyOf(sections);
        footer = List.copyOf(footer);
        languages = List.copyOf(languages);
        notices = List.copyOf(notices);
    }

    /** The token for forms that POST; asking for it opens a session, so that only pages with a form have one. */
    public Csrf csrf() {
        return csrfToken.get();
    }

    /** For an inline script or style; asking for it makes the page uncacheable. */
    public String nonce() {
        return nonceValue.get();
    }

    /** The path of a style sheet, font or script, with the hash of its content. */
    public String asset(String name) {
        return assets.of(name);
    }

    public boolean signedIn() {
        return account != null;
    }
}
