package org.hemicycle.participation.identity.passkeys;

import org.hemicycle.themes.FormErrors;

/**
 * Makes a passkey.
 *
 * @param name what the owner calls it
 * @param next where it leads
 */
public record RegistrationPage(String name, String next, FormErrors errors) {}
