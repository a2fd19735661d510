package org.hemicycle.participation.identity.joining;

import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** The page behind an invitation. */
public record InvitationPage(
        String token, String email, String name, @Nullable String role, FormErrors errors) {}
