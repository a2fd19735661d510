package org.hemicycle.participation.spaces.blocks;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The documents of a space and those it refers to, with the form of another document as it was filled in. */
record BelongingsPage(Belongings.Of of, LocalizedText written, FormErrors errors) {
    String path() {
        return "/admin/spaces/" + of.space();
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    List<Option> others(Texts t) {
        return of.others().stream()
                .map(one -> Option.of(Long.toString(one.id()), one.title().in(t.locale())))
                .toList();
    }
}
