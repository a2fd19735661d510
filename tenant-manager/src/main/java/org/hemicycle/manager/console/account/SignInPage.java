package org.hemicycle.manager.console.account;

import org.hemicycle.themes.FormErrors;

/** What the sign-in page says. */
record SignInPage(FormErrors errors, boolean signedOut, boolean signUpOpen) {}
