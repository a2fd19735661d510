package org.hemicycle.participation.assistance;

import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;

/** The desk: the form that opens an account, and the accounts with cards that were opened here. */
record DeskPage(Workshop workshop, DeskForm form, FormErrors errors, List<Locale> offered, List<DeskAccount> accounts) {
    WorkshopTabs tabs() {
        return new WorkshopTabs(workshop);
    }

    List<Option> languages() {
        return offered.stream()
                .map(locale -> Option.of(locale.getLanguage(), locale.getDisplayLanguage(locale)))
                .toList();
    }
}
