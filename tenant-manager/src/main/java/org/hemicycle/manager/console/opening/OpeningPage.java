package org.hemicycle.manager.console.opening;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.manager.organisations.Beginning;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.templates.TemplateDescription;
import org.hemicycle.themes.Correction;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.Theme;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form that opens a space, beside the preview of its look.
 *
 * @param templates what new spaces may be filled from, by key
 * @param address where the space will be, or null while that cannot be said
 */
record OpeningPage(
        OpeningForm form,
        FormErrors errors,
        String baseDomain,
        List<Plan> plans,
        Map<String, TemplateDescription> templates,
        @Nullable String address) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Integer> TRIALS = List.of(14, 30, 60, 90);

    /** What each kind begins with, for the script. */
    String beginnings() {
        return JSON.writeValueAsString(
                Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::key, kind -> Beginning.of(kind, plans))));
    }

    /** Which modules each plan allows, for the script. */
    String allowed() {
        return JSON.writeValueAsString(
                plans.stream().collect(Collectors.toMap(plan -> plan.key().key(), plan -> plan.modules())));
    }

    List<Option> trials(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("opening.trial.none"))),
                        TRIALS.stream().map(days -> Option.of(days.toString(), t.get("opening.trial.days", days))))
                .toList();
    }

    /** What the space may contain at first: what is usual for the kind, or one of those there are. */
    List<Option> templates(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("opening.template.usual"))),
                        templates.entrySet().stream()
                                .map(entry -> Option.of(
                                        entry.getKey(),
                                        entry.getValue().name().in(t.locale()) + " ("
                                                + t.get("kind."
                                                        + entry.getValue()
                                                                .kind()
                                                                .key()) + ")")))
                .toList();
    }

    /** Whether what is seldom changed is to be seen at once. */
    boolean showsMore() {
        return !form.hostnames().isEmpty()
                || form.locales().contains("en")
                || Stream.of("nameEn", "locales", "timeZone", "hostnames").anyMatch(field -> errors.of(field) != null);
    }

    Theme theme() {
        return Theme.of(form.preset(), form.primaryColour());
    }

    List<Correction> corrections() {
        return theme().corrections();
    }

    @Nullable
    String logo() {
        return form.logoData().isEmpty() ? null : form.logoData();
    }

    String shownName(Texts t) {
        return form.name().isEmpty() ? t.get("opening.preview.name") : form.name();
    }
}
