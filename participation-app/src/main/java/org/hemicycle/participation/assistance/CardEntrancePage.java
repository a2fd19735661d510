package org.hemicycle.participation.assistance;

import org.hemicycle.themes.FormErrors;

/** The form for the number of a card and its words; {@code next} is where the person wanted to go. */
record CardEntrancePage(String number, String next, FormErrors errors) {}
