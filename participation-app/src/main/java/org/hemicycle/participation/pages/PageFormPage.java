package org.hemicycle.participation.pages;

import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** The form of a page; {@code id} is null while it is new. */
record PageFormPage(@Nullable Long id, PageDraft draft, FormErrors errors, List<Locale> languages) {
    String target() {
        return id == null ? "/admin/pages" : "/admin/pages/" + id;
    }
}
