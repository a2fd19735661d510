package org.hemicycle.participation.spaces.administration;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Texts;

/** The pages on which a space is shaped, as tabs above each of them. */
public final class SpaceTabs {
    private static final List<String> PAGES =
            List.of("", "page", "documents", "body", "members", "team", "publication", "copy");

    private SpaceTabs() {}

    /** The tabs of the space with this number; {@code current} is the last part of the address. */
    public static List<Link> of(Texts t, long id, String type, String current) {
        return Stream.of(PAGES.toArray(String[]::new))
                .filter(page -> !page.equals("body") || type.equals("assembly"))
                .map(page -> Link.to(
                        "/admin/spaces/" + id + (page.isEmpty() ? "" : "/" + page),
                        t.get("admin.space.tab." + (page.isEmpty() ? "words" : page)),
                        page.equals(current)))
                .toList();
    }
}
