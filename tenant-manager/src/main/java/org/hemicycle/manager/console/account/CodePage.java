package org.hemicycle.manager.console.account;

import org.hemicycle.themes.FormErrors;

/** Asks for a code. */
record CodePage(FormErrors errors) {}
