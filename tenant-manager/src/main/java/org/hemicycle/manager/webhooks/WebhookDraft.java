package org.hemicycle.manager.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A webhook as somebody wants it.
 *
 * @param url as it was written
 * @param events of which types; of all when empty
 */
public record WebhookDraft(String url, String description, List<String> events) {
    static final int URL_AT_MOST = 500;
    static final int DESCRIPTION_AT_MOST = 200;

    public WebhookDraft {
        events = List.copyOf(events);
    }

    /** What is wrong, by field: codes of sentences, without their prefix {@code field.}. */
    Map<String, String> problems(Reach reach) {
        var found = new TreeMap<String, String>();
        if (url.length() > URL_AT_MOST || !isAnAddress(reach)) {
            found.put("url", "not-a-webhook-address");
        }
        if (description.length() > DESCRIPTION_AT_MOST || description.chars().anyMatch(Character::isISOControl)) {
            found.put("description", "webhook-description");
        }
        if (!EventTypes.ALL.containsAll(events)) {
            found.put("events", "webhook-events");
        }
        return found;
    }

    /** By https, without a name or password in it; and an address that is written as such must be within reach. */
    private boolean isAnAddress(Reach reach) {
        try {
            var address = URI.create(url);
            var host = address.getHost();
            if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
                return false;
            }
            var literal = literal(host);
            if (literal != null) {
                return reach.isAllowed(literal)
                        ? address.getScheme().matches("(?i)https?")
                        : reach.admits(literal) && address.getScheme().equalsIgnoreCase("https");
            }
            return address.getScheme().equalsIgnoreCase("https")
                    && host.contains(".")
                    && !host.matches("(?i).*\\.(localhost|local|internal|home\\.arpa)\\.?");
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static @org.jspecify.annotations.Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
