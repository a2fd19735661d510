package org.hemicycle.manager.console.account;

import org.hemicycle.manager.operators.Operator;
import org.hemicycle.themes.FormErrors;

/**
 * The operator's own page.
 *
 * @param recoveryCodes how many are left
 */
record AccountPage(Operator operator, int recoveryCodes, FormErrors errors) {}
