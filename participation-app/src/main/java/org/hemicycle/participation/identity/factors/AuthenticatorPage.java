package org.hemicycle.participation.identity.factors;

import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.QrCode;

/** Shows the secret that goes into an application, as a picture and as text, and asks for the first code. */
public record AuthenticatorPage(QrCode picture, String secret, String next, FormErrors errors) {}
