package org.hemicycle.participation.identity.joining;

import org.hemicycle.themes.FormErrors;

/** The page behind an invitation. */
public record InvitationPage(String token, String email, String name, boolean administrator, FormErrors errors) {}
