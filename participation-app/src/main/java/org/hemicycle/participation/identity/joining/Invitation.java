package org.hemicycle.participation.identity.joining;

import java.util.Optional;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.Role;
import org.hemicycle.participation.letters.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to join.
 *
 * @param grant what they are appointed to; null for a mere participant
 */
public record Invitation(
        long id, EmailAddress email, String name, @Nullable Grant grant) {
    public boolean administrator() {
        return grant != null && grant.equals(new Grant(Role.ADMINISTRATOR, null));
    }

    /** What they are appointed to, if to anything. */
    public Optional<Grant> role() {
        return Optional.ofNullable(grant);
    }
}
