package org.hemicycle.participation.administration.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.MenuArrangement;
import org.hemicycle.participation.modules.MenuArrangement.Item;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the menu. What is moved is known by its path, so that two who arrange at once disturb one another little. */
@Component
class ArrangingTheMenu {
    private final Organisations organisations;
    private final AuditLog log;

    ArrangingTheMenu(Organisations organisations, AuditLog log) {
        this.organisations = organisations;
        this.log = log;
    }

    MenuArrangement now() {
        return organisations.current().settings().of(MenuArrangement.KEY, MenuArrangement.NONE);
    }

    /** Puts the places into this order; those that are not named follow. */
    @Transactional
    void order(SignedIn actor, List<String> paths, List<MenuArrangement.Placed> all) {
        List<Item> items = new ArrayList<>();
        for (String path : paths) {
            all.stream()
                    .filter(place -> place.place().path().equals(path))
                    .findFirst()
                    .ifPresent(place -> items.add(item(place)));
        }
        all.stream().filter(place -> !paths.contains(place.place().path())).forEach(place -> items.add(item(place)));
        keep(actor, items);
    }

    /** Changes one place. */
    @Transactional
    void change(SignedIn actor, String path, List<MenuArrangement.Placed> all, UnaryOperator<Item> change) {
        keep(
                actor,
                all.stream()
                        .map(this::item)
                        .map(item -> item.path().equals(path) ? change.apply(item) : item)
                        .toList());
    }

    /** Adds a place at the end; nothing when it is there. */
    @Transactional
    void add(SignedIn actor, String path, LocalizedText label, List<MenuArrangement.Placed> all) {
        List<Item> items = new ArrayList<>(all.stream().map(this::item).toList());
        items.removeIf(item -> item.path().equals(path));
        items.add(new Item(path, label, false, true));
        keep(actor, items);
    }

    /** Takes away a place that was added. */
    @Transactional
    void remove(SignedIn actor, String path, List<MenuArrangement.Placed> all) {
        keep(
                actor,
                all.stream()
                        .map(this::item)
                        .filter(item -> !(item.own() && item.path().equals(path)))
                        .toList());
    }

    private void keep(SignedIn actor, List<Item> items) {
        organisations.set(MenuArrangement.KEY, new MenuArrangement(items));
        log.write(actor, "menu.arranged", Map.of("places", items.size()));
    }

    private Item item(MenuArrangement.Placed place) {
        return now().items().stream()
                .filter(item -> item.path().equals(place.place().path()))
                .findFirst()
                .orElseGet(
                        () -> new Item(place.place().path(), LocalizedText.of(Map.of()), place.hidden(), place.own()));
    }
}
