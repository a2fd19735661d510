package org.hemicycle.manager.console.opening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.manager.organisations.Beginning;
import org.hemicycle.manager.organisations.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the operator wrote, as it was written.
 *
 * @param hostnames one on each line
 * @param primary {@code own} when the first of them is to be the main address
 * @param trialDays for how many days the space may be tried out; empty for no trial
 * @param template key of what the space contains at first; empty for that of the kind
 * @param logoData the logo chosen before, as data URI, so that it need not be chosen again when something else is wrong
 */
record OpeningForm(
        String kind,
        String nameFr,
        String nameEn,
        Set<String> locales,
        String timeZone,
        String slug,
        String hostnames,
        String primary,
        String plan,
        Set<String> modules,
        String preset,
        String primaryColour,
        String logoData,
        String administratorName,
        String administratorEmail,
        String trialDays,
        String template) {
    /** A form to begin with: nothing but the names of the organisation and of its administrator is left to write. */
    static OpeningForm fresh(Beginning beginning) {
        return new OpeningForm(
                beginning.kind(),
                "",
                "",
                Set.of("fr"),
                "Europe/Paris",
                "",
                "",
                "",
                beginning.plan(),
                beginning.modules(),
                beginning.preset(),
                beginning.primaryColour(),
                "",
                "",
                "",
                "",
                "");
    }

    static OpeningForm of(MultiValueMap<String, String> sent) {
        return new OpeningForm(
                one(sent, "kind"),
                one(sent, "nameFr"),
                one(sent, "nameEn"),
                several(sent, "locales"),
                one(sent, "timeZone"),
                one(sent, "slug"),
                one(sent, "hostnames"),
                one(sent, "primary"),
                one(sent, "plan"),
                several(sent, "modules"),
                one(sent, "preset"),
                one(sent, "primaryColour"),
                one(sent, "logoData"),
                one(sent, "administratorName"),
                one(sent, "administratorEmail"),
                one(sent, "trialDays"),
                one(sent, "template"));
    }

    OpeningForm withSlug(String suggested) {
        return new OpeningForm(
                kind,
                nameFr,
                nameEn,
                locales,
                timeZone,
                suggested,
                hostnames,
                primary,
                plan,
                modules,
                preset,
                primaryColour,
                logoData,
                administratorName,
                administratorEmail,
                trialDays,
                template);
    }

    OpeningForm withLogo(String data) {
        return new OpeningForm(
                kind,
                nameFr,
                nameEn,
                locales,
                timeZone,
                slug,
                hostnames,
                primary,
                plan,
                modules,
                preset,
                primaryColour,
                data,
                administratorName,
                administratorEmail,
                trialDays,
                template);
    }

    /** The name in whatever language there is one. */
    String name() {
        return nameFr.isEmpty() ? nameEn : nameFr;
    }

    List<String> ownHostNames() {
        return hostnames
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Draft draft() {
        var names = new HashMap<>(Map.of("fr", nameFr, "en", nameEn));
        names.values().removeIf(String::isEmpty);
        var own = ownHostNames();
        return new Draft(
                slug,
                names,
                orNull(kind),
                locales.stream().sorted((one, other) -> other.compareTo(one)).toList(),
                orNull(timeZone),
                orNull(plan),
                List.copyOf(modules),
                own,
                primary.equals("own") && !own.isEmpty() ? own.getFirst() : null,
                new Draft.Look(orNull(primaryColour), orNull(preset), orNull(logoData)),
                new Draft.Contact(orNull(administratorName), orNull(administratorEmail)),
                orNull(template),
                null,
                trial());
    }

    /** 0, which is refused, for what is no number. */
    private @Nullable Integer trial() {
        if (trialDays.isEmpty()) {
            return null;
        }
        return trialDays.matches("\\d{1,4}") ? Integer.valueOf(trialDays) : Integer.valueOf(0);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Set<String> several(MultiValueMap<String, String> sent, String name) {
        return Set.copyOf(sent.getOrDefault(name, List.of()));
    }
}
