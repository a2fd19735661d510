package org.hemicycle.participation.spaces.groups;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** The form of a group; {@code sheet} is null while it is new. */
record GroupFormPage(ShapingGroups.@Nullable Sheet sheet, GroupDraft draft, FormErrors errors) {
    String target() {
        return sheet == null ? "/admin/groups" : sheet.path();
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
