package org.hemicycle.manager.console.opening;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Texts;

/** Brings the problems of a draft to the fields of the form, in the order of the form. */
final class OpeningErrors {
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("/kind", "kind");
        FIELDS.put("/template", "template");
        FIELDS.put("/name/en", "nameEn");
        FIELDS.put("/name", "nameFr");
        FIELDS.put("/locales", "locales");
        FIELDS.put("/timeZone", "timeZone");
        FIELDS.put("/administrator/name", "administratorName");
        FIELDS.put("/administrator/email", "administratorEmail");
        FIELDS.put("/slug", "slug");
        FIELDS.put("/hostnames", "hostnames");
        FIELDS.put("/primaryHostname", "hostnames");
        FIELDS.put("/plan", "plan");
        FIELDS.put("/modules", "modules");
        FIELDS.put("/trialDays", "trialDays");
        FIELDS.put("/branding/preset", "preset");
        FIELDS.put("/branding/primaryColour", "primaryColour");
        FIELDS.put("/branding/logo", "logo");
    }

    private static final List<String> ORDER = List.copyOf(new java.util.LinkedHashSet<>(FIELDS.values()));

    private OpeningErrors() {}

    static FormErrors of(List<FieldProblem> problems, OpeningForm form, Texts t) {
        var errors = FormErrors.NONE;
        for (var problem : problems.stream()
                .sorted(Comparator.comparingInt(one -> ORDER.indexOf(field(one))))
                .toList()) {
            errors = errors.and(field(problem), Message.of(sentence(problem, form, t)));
        }
        return errors;
    }

    private static String sentence(FieldProblem problem, OpeningForm form, Texts t) {
        var words = t.get(problem.message(), problem.arguments().toArray());
        var subject = hostName(problem, form);
        return (subject.isEmpty() ? "" : subject + " — ") + words;
    }

    /** Which of several host names is meant. */
    private static String hostName(FieldProblem problem, OpeningForm form) {
        if (!problem.field().matches("/hostnames/\\d+")) {
            return "";
        }
        int index = Integer.parseInt(problem.field().substring("/hostnames/".length()));
        return index < form.ownHostNames().size() ? form.ownHostNames().get(index) : "";
    }

    private static String field(FieldProblem problem) {
        return FIELDS.entrySet().stream()
                .filter(entry -> problem.field().equals(entry.getKey())
                        || problem.field().startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
