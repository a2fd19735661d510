package org.hemicycle.participation.administration.menu;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.MenuArrangement;
import org.hemicycle.participation.modules.MenuSource;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Texts;

/** The menu as it is arranged, and the form that adds a place. */
record MenuPage(
        MenuArrangement arrangement,
        Contributions contributions,
        List<Known> known,
        LocalizedText label,
        String address,
        FormErrors errors,
        List<Locale> languages) {
    /** An address of this space that may be added. */
    record Known(String path, LocalizedText label) {}

    List<MenuArrangement.Placed> places(Texts t) {
        return arrangement.all(contributions.naturalMenu(t), t.locale());
    }

    /** What the words of a place are now, to be changed. */
    LocalizedText words(MenuSource.Place place) {
        return arrangement.items().stream()
                .filter(item -> item.path().equals(place.path()))
                .map(MenuArrangement.Item::label)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(java.util.Map.of()));
    }
}
