package org.hemicycle.participation.spaces.assemblies;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;

/** An assembly as its administrators describe it, and who sits there. */
record AssemblyPage(Assemblies.Sheet sheet, BodyDraft body, Assemblies.Seat seat, FormErrors errors) {
    String path() {
        return "/admin/spaces/" + sheet.space();
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
