package org.hemicycle.participation.identity;

import java.util.function.Predicate;

/**
 * A way into accounts. Each module that has one contributes a bean, so that nobody gives up the last.
 *
 * @param key {@code address}, {@code passkey}, {@code provider}, {@code card}
 * @param opens whether it lets this person in now; asked inside a transaction
 */
public record WayIn(String key, Predicate<ParticipantId> opens) {}
