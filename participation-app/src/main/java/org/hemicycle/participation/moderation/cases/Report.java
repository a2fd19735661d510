package org.hemicycle.participation.moderation.cases;

import java.time.Instant;

/**
 * What somebody said about a thing.
 *
 * @param name of a participant, or what somebody without an account typed
 * @param email what somebody without an account typed; empty for participants
 * @param address what somebody without an account typed as the address of the thing
 */
record Report(String reason, String words, String name, String email, String address, Instant at) {}
