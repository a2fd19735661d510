package org.hemicycle.manager.console.templates;

import org.hemicycle.manager.templates.Practice;
import org.hemicycle.themes.FormErrors;

/** One practice, whole, with the decision about it. */
record PracticePage(Practice practice, String reason, FormErrors errors) {
    String path() {
        return "/shared-practices/" + practice.id();
    }
}
