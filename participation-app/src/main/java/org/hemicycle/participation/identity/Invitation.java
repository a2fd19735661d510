package org.hemicycle.participation.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to join.
 *
 * @param grant what they are appointed to; null for a mere participant
 */
record Invitation(
        long id, EmailAddress email, String name, @Nullable Grant grant) {
    boolean administrator() {
        return grant != null && grant.equals(new Grant(Role.ADMINISTRATOR, null));
    }
}
