package org.hemicycle.manager.console.announcements;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.manager.announcements.AnnouncementDraft;
import org.hemicycle.manager.console.Moments;
import org.springframework.util.MultiValueMap;

/** The form as it was sent; what is chosen beside the list of organisations comes as {@code organisation} too. */
record AnnouncementForm(MultiValueMap<String, String> sent) {
    String text(String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    String audience() {
        return text("audience").isEmpty() ? "all" : text("audience");
    }

    Set<String> chosen(String field) {
        return Set.copyOf(sent.getOrDefault(field, List.of()));
    }

    /** Slugs, one a line. */
    String organisations() {
        return sent.containsKey("organisation")
                ? String.join("\n", sent.getOrDefault("organisation", List.of()))
                : text("organisations");
    }

    boolean byMail() {
        return sent.containsKey("byMail");
    }

    AnnouncementDraft draft() {
        return new AnnouncementDraft(
                Map.of("fr", text("titleFr"), "en", text("titleEn")),
                Map.of("fr", text("textFr"), "en", text("textEn")),
                text("severity").isEmpty() ? "information" : text("severity"),
                Moments.read(text("shownFrom")),
                Moments.read(text("shownUntil")),
                audience(),
                keys(),
                byMail());
    }

    private List<String> keys() {
        return switch (audience()) {
            case "kind", "plan", "cell" -> List.copyOf(chosen(audience() + "s"));
            case "list" ->
                organisations()
                        .lines()
                        .flatMap(line -> List.of(line.split("[\\s,;]+")).stream())
                        .filter(slug -> !slug.isBlank())
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }
}
