package org.hemicycle.participation.api.clients;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.api.ApiScope;

/** What a site may learn about somebody who signs in to it with this space. */
public final class SiteScopes {
    /** That it is the same person as the last time, by a pseudonym made for this site. */
    public static final String OPENID = "openid";

    /** Their name and language. */
    public static final String PROFILE = "profile";

    /** Their address, and whether it was confirmed. */
    public static final String EMAIL = "email";

    /** All of them. */
    public static final Set<String> ALL = Set.of(OPENID, PROFILE, EMAIL);

    /** What an administrator chooses from for a site. */
    static final List<ApiScope> OFFER = List.of(
            new ApiScope("api", OPENID, false), new ApiScope("api", PROFILE, true), new ApiScope("api", EMAIL, true));

    private SiteScopes() {}
}
