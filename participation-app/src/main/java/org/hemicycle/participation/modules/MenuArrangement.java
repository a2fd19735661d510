package org.hemicycle.participation.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * The menu as administrators have arranged it, kept among the organisation's settings under {@code menu}. Places that come up later, such as
 * those of a module that was switched on, stand after those that were arranged.
 */
public record MenuArrangement(List<Item> items) {
    /** The key of the settings. */
    public static final String KEY = "menu";

    /** Nothing was arranged. */
    public static final MenuArrangement NONE = new MenuArrangement(List.of());

    /**
     * A place of the menu.
     *
     * @param path what it leads to, and by which it is known
     * @param label in place of its usual words; empty for those
     * @param own whether administrators have added it: it is there whatever the modules contribute
     */
    public record Item(String path, LocalizedText label, boolean hidden, boolean own) {}

    public MenuArrangement {
        items = List.copyOf(items);
    }

    /** All places in their order, those that are hidden too. */
    public List<Placed> all(List<MenuSource.Place> natural, Locale language) {
        Map<String, MenuSource.Place> left = new LinkedHashMap<>();
        natural.forEach(place -> left.put(place.path(), place));
        List<Placed> places = new ArrayList<>();
        for (Item item : items) {
            MenuSource.Place usual = left.remove(item.path());
            if (usual != null || item.own()) {
                String words = item.label().in(language);
                String label = !words.isEmpty() ? words : usual == null ? item.path() : usual.label();
                places.add(new Placed(new MenuSource.Place(label, item.path()), item.hidden(), item.own()));
            }
        }
        left.values().forEach(place -> places.add(new Placed(place, false, false)));
        return places;
    }

    /** The places that are shown. */
    public List<MenuSource.Place> shown(List<MenuSource.Place> natural, Locale language) {
        return items.isEmpty()
                ? natural
                : all(natural, language).stream()
                        .filter(place -> !place.hidden())
                        .map(Placed::place)
                        .toList();
    }

    /** A place where it stands in the arrangement. */
    public record Placed(MenuSource.Place place, boolean hidden, boolean own) {}
}
