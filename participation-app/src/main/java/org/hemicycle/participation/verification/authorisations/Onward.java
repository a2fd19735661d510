package org.hemicycle.participation.verification.authorisations;

import org.hemicycle.participation.identity.Next;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;

/** Where somebody goes once they are verified: back to what led them here, else to their verifications. */
public record Onward(String path) {
    private static final String HOME = "/account/verifications";

    public static Onward of(@Nullable String next) {
        return new Onward(next == null || next.isBlank() ? HOME : Next.of(next).path());
    }

    /** The address of a page that leads there afterwards. */
    public String from(String page) {
        return path.equals(HOME) ? page : page + "?next=" + Requests.encoded(path);
    }
}
