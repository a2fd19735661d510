package org.hemicycle.participation.modules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.themes.Texts;
import org.springframework.stereotype.Component;

/** All that the modules of the bound tenant contribute; what belongs to a module that is off is left out. */
@Component
public class Contributions {
    private static final Set<String> OPTIONAL = Modules.optional();
    private final List<MenuEntry> menu;
    private final List<MenuSource> menuSources;
    private final List<AdminEntry> administration;
    private final List<AdminTasks> tasks;
    private final List<AdminFigures> figures;
    private final List<TextForm> textForms;

    Contributions(
            List<MenuEntry> menu,
            List<MenuSource> menuSources,
            List<AdminEntry> administration,
            List<AdminTasks> tasks,
            List<AdminFigures> figures,
            List<TextForm> textForms) {
        this.menu = menu.stream()
                .sorted(Comparator.comparingInt(MenuEntry::position))
                .toList();
        this.menuSources = menuSources;
        this.administration = administration.stream()
                .sorted(Comparator.comparingInt(AdminEntry::position))
                .toList();
        this.tasks = tasks;
        this.figures = figures;
        this.textForms = textForms;
    }

    /** Whether the module is always on, or switched on by the organisation. */
    public static boolean isOn(String module) {
        return !OPTIONAL.contains(module) || CurrentTenant.get().hasEnabled(module);
    }

    /** The fixed places of the menu, in their order. */
    public List<MenuEntry> menu() {
        return menu.stream().filter(entry -> isOn(entry.module())).toList();
    }

    /** The menu before anybody has arranged it: the fixed places, then those that are content. */
    public List<MenuSource.Place> naturalMenu(Texts texts) {
        return Stream.concat(
                        menu().stream().map(entry -> new MenuSource.Place(texts.get(entry.label()), entry.path())),
                        menuFromContent(texts.locale()).stream())
                .toList();
    }

    /** The places of the menu that are content. */
    public List<MenuSource.Place> menuFromContent(Locale language) {
        return menuSources.stream()
                .flatMap(source -> source.places(language).stream())
                .toList();
    }

    /** The places of the footer that are content. */
    public List<MenuSource.Place> footerFromContent(Locale language) {
        return menuSources.stream()
                .flatMap(source -> source.footer(language).stream())
                .toList();
    }

    /** The places of the administration that are open to somebody with these powers, in their order. */
    public List<AdminEntry> administration(Powers reader) {
        return administration.stream()
                .filter(entry -> isOn(entry.module()) && entry.isFor(reader))
                .toList();
    }

    /** What somebody with these powers should do now. */
    public List<AdminTask> tasks(Powers reader) {
        return tasks.stream().flatMap(source -> source.tasks(reader).stream()).toList();
    }

    /** The figures for somebody with these powers. */
    public List<AdminFigure> figures(Powers reader) {
        return figures.stream()
                .flatMap(source -> source.figures(reader).stream())
                .toList();
    }

    /** The form for texts that is sent to this path, if one is. */
    public Optional<TextForm> textFormSentTo(String path) {
        return textForms.stream()
                .filter(form -> isOn(form.module()) && form.isSentTo(path))
                .findFirst();
    }
}
