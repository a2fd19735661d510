package org.hemicycle.participation.identity.joining;

import org.hemicycle.themes.FormErrors;

/** The form to join. The password is asked for again when something else was wrong: it is never sent back. */
public record SignUpPage(String name, String email, String next, FormErrors errors) {}
