package org.hemicycle.participation.identity.accounts;

import java.util.Locale;
import org.hemicycle.participation.identity.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about themselves.
 *
 * @param nickname unique in the organisation; null for none
 * @param picture key of a file of the organisation; null for none
 * @param language of the letters they get
 * @param shown whether anybody may see it on a page of its own
 */
public record Profile(
        ParticipantId id,
        String name,
        @Nullable String nickname,
        String about,
        @Nullable String picture,
        Locale language,
        boolean shown) {
    /** The path of the page that shows it, while it may be shown. */
    public String path() {
        return "/people/" + (nickname == null ? id.toString() : nickname);
    }
}
