package org.hemicycle.participation.identity;

import org.hemicycle.themes.FormErrors;

/** The page behind an invitation. */
record InvitationPage(String token, String email, String name, boolean administrator, FormErrors errors) {}
