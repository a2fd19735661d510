package org.hemicycle.participation.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account of the bound organisation, as other modules may know it.
 *
 * @param email null for who has none
 * @param confirmed whether the address, if there is one, was proved to be theirs
 * @param closed whether it was closed: nobody enters it
 */
public record Account(
        ParticipantId id, String name, @Nullable String email, Locale language, boolean confirmed, boolean closed) {}
