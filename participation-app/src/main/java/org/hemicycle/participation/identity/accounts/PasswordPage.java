package org.hemicycle.participation.identity.accounts;

import org.hemicycle.themes.FormErrors;

/** The form for another password, or for a first one. */
public record PasswordPage(boolean hasPassword, FormErrors errors) {}
