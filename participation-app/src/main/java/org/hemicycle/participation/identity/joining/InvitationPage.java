package org.hemicycle.participation.identity.joining;

import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The page behind an invitation.
 *
 * @param passwords whether one chooses a password
 * @param terms whether terms of use must be accepted
 */
public record InvitationPage(
        String token,
        String email,
        String name,
        @Nullable String role,
        boolean passwords,
        boolean terms,
        FormErrors errors) {}
