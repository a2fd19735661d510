package org.hemicycle.participation.spaces.copying;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form of a copy, all parts chosen at first. */
record CopyPage(CopyingASpace.Original original, CopyForm form, FormErrors errors) {
    String target() {
        return "/admin/spaces/" + original.id() + "/copy";
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    static List<Option> options(Texts t, List<CopyingASpace.Part> parts) {
        return parts.stream()
                .map(part -> Option.of(Long.toString(part.id()), part.title().in(t.locale())))
                .toList();
    }

    static Set<String> chosen(Set<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
