package org.hemicycle.participation.debates;

import org.hemicycle.participation.spaces.Place;
import org.hemicycle.provisioning.modules.debates.DebatesSettings;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form to open a debate, or to change one.
 *
 * @param debate null for a new one
 * @param open whether one may be opened now
 * @param staff whether the reader may open it in the organisation's name
 * @param overtaken whether somebody else changed it meanwhile
 */
record DebateFormPage(
        Place place,
        @Nullable Debate debate,
        DebateDraft draft,
        DebatesSettings rules,
        FormErrors errors,
        boolean open,
        boolean staff,
        boolean overtaken) {
    String target() {
        return debate == null ? "/debates" : debate.id().path() + "/edit";
    }

    String back() {
        return debate == null ? DebatesPage.path(place) : debate.id().path();
    }

    String text(@Nullable String written) {
        return written == null ? "" : written;
    }
}
