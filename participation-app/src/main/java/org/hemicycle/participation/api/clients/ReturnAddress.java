package org.hemicycle.participation.api.clients;

import java.net.URI;
import java.util.Set;

/** An address of another site to which people are sent back: https, or http on the machine of a developer, and exact. */
final class ReturnAddress {
    private static final int LONGEST = 500;
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ReturnAddress() {}

    static boolean isFit(String text) {
        try {
            var address = URI.create(text);
            var host = address.getHost();
            return text.length() <= LONGEST
                    && text.chars().allMatch(letter -> letter > ' ' && letter < 127 && letter != '*' && letter != '\\')
                    && host != null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && OWN_MACHINE.contains(host)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
