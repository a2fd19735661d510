package org.hemicycle.manager.console.account;

import org.hemicycle.manager.operators.Operator;
import org.hemicycle.themes.FormErrors;

/** The operator's own page. */
record AccountPage(Operator operator, FormErrors errors) {}
