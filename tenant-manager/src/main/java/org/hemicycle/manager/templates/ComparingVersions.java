package org.hemicycle.manager.templates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.templates.ReadingContent;
import org.hemicycle.provisioning.templates.TemplateContent;
import org.hemicycle.provisioning.templates.Templates;
import org.springframework.stereotype.Component;

/** What is in a version, and what is different in another one. */
@Component
public class ComparingVersions {
    private static final LocalizedText NAME = LocalizedText.of("L’organisation", "The organisation");

    private final Templates templates;
    private final Clock clock;

    ComparingVersions(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** How a thing differs. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED;

        /** Part of a message key. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One difference.
     *
     * @param what part of a message key: {@code space}, {@code phase}, {@code page}…
     * @param before how it reads in the former version, by language; empty where it was not
     */
    public record Difference(Change change, String what, String name, LocalizedText before, LocalizedText after) {}

    /** What an organisation would find that is opened now. */
    public Optional<TemplateContent> content(String key, int version) {
        return templates.find(key, version).map(template -> ReadingContent.of(template, NAME, clock.instant()));
    }

    /** What is different, in the order of things. */
    public List<Difference> compare(TemplateContent before, TemplateContent after) {
        var old = things(before);
        var now = things(after);
        var differences = new ArrayList<Difference>();
        var names = new java.util.LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        for (var name : names) {
            var one = old.get(name);
            var other = now.get(name);
            var what = name.substring(0, name.indexOf(' '));
            var shown = name.substring(name.indexOf(' ') + 1);
            if (one == null && other != null) {
                differences.add(new Difference(Change.ADDED, what, shown, none(), other));
            } else if (other == null && one != null) {
                differences.add(new Difference(Change.REMOVED, what, shown, one, none()));
            } else if (one != null && other != null && !one.equals(other)) {
                differences.add(new Difference(Change.CHANGED, what, shown, one, other));
            }
        }
        return differences;
    }

    private static Map<String, LocalizedText> things(TemplateContent content) {
        var things = new LinkedHashMap<String, LocalizedText>();
        things.put(
                "modules -",
                plain(String.join(", ", new TreeSet<>(content.description().modules()))));
        content.texts().forEach((key, text) -> things.put("text " + key, text));
        for (int i = 0; i < content.themes().size(); i++) {
            things.put("theme " + (i + 1), content.themes().get(i));
        }
        for (var space : content.spaces()) {
            var at = space.slug();
            things.put("space " + at, joined(space.title(), space.subtitle(), space.description()));
            int number = 0;
            for (var phase : space.phases()) {
                var actions = plain(phase.actions().stream().sorted().collect(Collectors.joining(", ")));
                things.put("phase " + at + " · " + ++number, joined(phase.title(), phase.description(), actions));
            }
            space.components()
                    .forEach(one -> things.put("component " + at + " · " + one.module() + " " + one.id(), one.name()));
        }
        content.pages().forEach(page -> things.put("page " + page.slug(), joined(page.title(), page.body())));
        content.files()
                .forEach(file -> things.put(
                        "picture " + file.key(),
                        plain(org.hemicycle.provisioning.templates.TemplateArchive.digest(file.content())
                                .substring(0, 12))));
        return things;
    }

    private static LocalizedText joined(LocalizedText... parts) {
        var words = new LinkedHashMap<String, String>();
        for (var part : parts) {
            part.byLanguage()
                    .forEach((language, text) -> words.merge(language, text, (one, other) -> one + "\n\n" + other));
        }
        return LocalizedText.of(words);
    }

    private static LocalizedText plain(String text) {
        return LocalizedText.of(text, text);
    }

    private static LocalizedText none() {
        return LocalizedText.of(Map.of());
    }
}
