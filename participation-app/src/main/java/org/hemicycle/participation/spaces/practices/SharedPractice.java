package org.hemicycle.participation.spaces.practices;

import java.util.UUID;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.templates.PracticeContent;

/** A practice that another organisation shares. */
record SharedPractice(
        UUID id,
        LocalizedText organisation,
        String kind,
        LocalizedText name,
        LocalizedText description,
        String licence,
        PracticeContent content) {
    String path() {
        return "/admin/practices/" + id;
    }
}
