package org.hemicycle.participation.spaces.administration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.spaces.ComponentEntry;
import org.hemicycle.participation.spaces.SpaceAccess;
import org.hemicycle.participation.spaces.SpaceTitle;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The page on which a space is shaped; {@code sheet} is null while it is new. */
record SpaceFormPage(
        @Nullable SpaceSheet sheet,
        SpaceDraft draft,
        FormErrors errors,
        Set<String> placeable,
        List<ComponentEntry> entries,
        List<SpaceTitle> groups,
        List<SpaceTitle> parents) {
    SpaceFormPage {
        placeable = Set.copyOf(placeable);
        entries = List.copyOf(entries);
        groups = List.copyOf(groups);
        parents = List.copyOf(parents);
    }

    List<Option> groups(Texts t) {
        return among(t, groups, "admin.space.no-group");
    }

    List<Option> parents(Texts t) {
        return among(t, parents, "admin.space.no-parent");
    }

    private static List<Option> among(Texts t, List<SpaceTitle> titles, String none) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get(none))),
                        titles.stream()
                                .map(one -> Option.of(
                                        Long.toString(one.id()), one.title().in(t.locale()))))
                .toList();
    }

    static String value(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    List<Option> accesses(Texts t) {
        return Stream.of(SpaceAccess.values())
                .map(access -> new Option(
                        access.key(),
                        t.get("admin.space.access." + access.key()),
                        t.get("admin.space.access." + access.key() + ".hint")))
                .toList();
    }

    List<Option> switchings(Texts t) {
        return List.of(
                new Option("dates", t.get("admin.space.switching.dates"), t.get("admin.space.switching.dates.hint")),
                new Option("hand", t.get("admin.space.switching.hand"), null));
    }

    String target() {
        return sheet == null ? "/admin/spaces" : sheet.path();
    }

    /** The pages that there are about this component. */
    List<ComponentEntry> entries(SpaceSheet.ComponentRow component) {
        return entries.stream()
                .filter(entry -> entry.isFor(component.module()) && Contributions.isOn(entry.needs()))
                .toList();
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    List<Option> types(Texts t) {
        return List.of(
                new Option("process", t.get("space.type.process"), t.get("admin.space.type.process-hint")),
                new Option("assembly", t.get("space.type.assembly"), t.get("admin.space.type.assembly-hint")));
    }

    /** The modules that can still be placed in the space. */
    List<ModuleManifest> placeableModules() {
        return Modules.all().stream()
                .filter(module -> placeable.contains(module.key()))
                .filter(module -> sheet == null
                        || sheet.components().stream()
                                .noneMatch(one -> one.module().equals(module.key())))
                .toList();
    }
}
