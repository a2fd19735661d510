package org.hemicycle.provisioning.templates;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How one organisation goes about something, without anybody who took part: words, phases, components and their settings.
 *
 * @param type {@code process} or {@code assembly}
 */
public record PracticeContent(
        String type,
        LocalizedText title,
        LocalizedText subtitle,
        LocalizedText description,
        List<PhaseOfAPractice> phases,
        List<ComponentOfAPractice> components) {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final int LONGEST = 50_000;
    private static final int MOST = 50;
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]*");

    /**
     * A phase.
     *
     * @param startsAfter days after the beginning of the first phase; null where it has no date
     * @param endsAfter the same for its end
     */
    public record PhaseOfAPractice(
            LocalizedText title,
            LocalizedText description,
            @Nullable Integer startsAfter,
            @Nullable Integer endsAfter,
            List<String> actions) {
        public PhaseOfAPractice {
            actions = List.copyOf(actions);
        }
    }

    /**
     * A component.
     *
     * @param settings without what only that organisation has: the conditions of taking part
     */
    public record ComponentOfAPractice(String module, LocalizedText name, Map<String, Object> settings) {
        public ComponentOfAPractice {
            settings = Map.copyOf(settings);
        }
    }

    public PracticeContent {
        phases = List.copyOf(phases);
        components = List.copyOf(components);
    }

    /** Whether every part is one that a space can have; asked of whatever comes from elsewhere. */
    public boolean isSound() {
        var actions = Modules.all().stream()
                .flatMap(module -> module.actions().stream())
                .toList();
        return Set.of("process", "assembly").contains(type)
                && !title.isEmpty()
                && isSound(title, 300)
                && isSound(subtitle, 500)
                && isSound(description, LONGEST)
                && phases.size() <= MOST
                && components.size() <= MOST
                && phases.stream().allMatch(phase -> isSound(phase, actions))
                && components.stream().allMatch(PracticeContent::isSound);
    }

    private static boolean isSound(PhaseOfAPractice phase, List<String> actions) {
        var starts = phase.startsAfter();
        var ends = phase.endsAfter();
        return isSound(phase.title(), 300)
                && isSound(phase.description(), 5_000)
                && actions.containsAll(phase.actions())
                && (starts == null || Math.abs(starts) < 5_000)
                && (ends == null || Math.abs(ends) < 5_000)
                && (starts == null || ends == null || starts <= ends);
    }

    private static boolean isSound(ComponentOfAPractice component) {
        return Modules.optional().contains(component.module())
                && isSound(component.name(), 300)
                && !component.settings().containsKey("conditions");
    }

    /** Plain words in languages that we speak; lines may end. */
    static boolean isSound(LocalizedText text, int longest) {
        return LANGUAGES.containsAll(text.byLanguage().keySet())
                && text.byLanguage().values().stream()
                        .allMatch(words -> words.length() <= longest
                                && PLAIN.matcher(words.replaceAll("[\\r\\n\\t]", ""))
                                        .matches());
    }
}
