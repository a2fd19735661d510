package org.hemicycle.participation.moderation.appeals;

import org.hemicycle.themes.FormErrors;

/** A decision with the form to contest it. */
record DecisionPage(OwnDecision own, String words, FormErrors errors) {
    static final int MOST = 5000;
}
