package org.hemicycle.manager.console.templates;

import org.hemicycle.themes.FormErrors;
import org.springframework.util.MultiValueMap;

/** The form that makes a template from a space, or brings one as a file, as it was written. */
record TakingPage(MultiValueMap<String, String> sent, FormErrors errors) {
    String text(String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
