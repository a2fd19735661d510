package org.hemicycle.participation.verification.authorisations;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.themes.Message;

/** A way of being granted an authorisation; each is a bean. What it is called, and for how long it holds, the organisation says. */
public interface Handler {
    /** The name in tables, addresses and message keys. */
    String key();

    /** Ways are shown in this order. */
    int position();

    /** What administrators may set beyond what every way has; fields of texts. */
    default List<Setting> settings() {
        return List.of();
    }

    /** Whether somebody can go this way now, as it is set up. */
    boolean isReady(HandlerSettings settings);

    /** What the person who has begun is waiting for; empty when they have not, or when it is their turn. */
    default Optional<Message> waiting(ParticipantId person) {
        return Optional.empty();
    }

    /** Where a person begins. */
    default String path() {
        return "/account/verifications/" + key();
    }

    /**
     * A field of the settings.
     *
     * @param name also the end of its message key, with {@code -hint} for what is said under it
     * @param rows lines of the field; 0 for a single one
     */
    record Setting(String name, int rows) {}
}
