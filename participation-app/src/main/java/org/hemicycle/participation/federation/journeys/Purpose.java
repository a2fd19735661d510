package org.hemicycle.participation.federation.journeys;

import java.util.Arrays;

/** What somebody goes to a provider for. */
public enum Purpose {
    SIGN_IN("sign-in"),
    /** To reach the account, in which they are, by this provider too. */
    LINK("link"),
    /** To have facts about themselves vouched for. */
    VERIFICATION("verification"),
    /** An administrator looks at what comes back; nothing changes. */
    TRIAL("trial");

    private final String key;

    Purpose(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Purpose of(String key) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.key.equals(key))
                .findFirst()
                .orElseThrow();
    }
}
