package org.hemicycle.participation.administration.directory;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/**
 * The form about the public directory, as it was filled in.
 *
 * @param underWay whether the control plane has still to hear of the last change
 */
record ListingPage(Listing listing, List<Locale> languages, boolean underWay, FormErrors errors) {
    List<Option> choices(Texts t) {
        return List.of(
                new Option("yes", t.get("directory.listed"), t.get("directory.listed.hint")),
                new Option("no", t.get("directory.unlisted"), null));
    }

    Set<String> chosen() {
        return Set.of(listing.listed() ? "yes" : "no");
    }
}
