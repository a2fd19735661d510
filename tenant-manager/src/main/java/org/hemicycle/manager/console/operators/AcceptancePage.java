package org.hemicycle.manager.console.operators;

import org.hemicycle.manager.operators.OperatorInvitation;
import org.hemicycle.themes.FormErrors;

/** The page behind an invitation. */
record AcceptancePage(String token, OperatorInvitation invitation, String name, FormErrors errors) {}
