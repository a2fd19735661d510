package org.hemicycle.participation.identity.accounts;

import java.time.Instant;

/**
 * A session of somebody that has not ended.
 *
 * @param key of its row; not the identifier in the cookie, which is shown to nobody
 * @param device in words, empty when unknown
 * @param here whether it is the one of the request
 */
public record OpenSession(String key, String device, Instant since, Instant seen, boolean here) {}
