package org.hemicycle.manager.plans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hemicycle.manager.organisations.CheckingADraft;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Plain;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.registry.LocalizedText;

/** Looks at every field of the draft of a plan, and says all that is wrong at once. */
final class CheckingAPlan {
    private static final int NAME_AT_MOST = 60;
    private static final int DESCRIPTION_AT_MOST = 200;

    private final PlanDraft draft;
    private final List<FieldProblem> problems = new ArrayList<>();

    CheckingAPlan(PlanDraft draft) {
        this.draft = draft;
    }

    /** What is wrong, in the order of the fields; fields are JSON pointers. */
    List<FieldProblem> problems() {
        if (PlanKey.of(draft.key()).isEmpty()) {
            refuse("/key", "plan-key-malformed");
        }
        texts("/name", draft.name(), NAME_AT_MOST, true);
        texts("/description", draft.description(), DESCRIPTION_AT_MOST, false);
        modules();
        draft.quotas().forEach(this::quota);
        if (draft.position() < 0 || draft.position() > 10_000) {
            refuse("/position", "not-an-amount");
        }
        return List.copyOf(problems);
    }

    /** The plan; only of a draft with which nothing is wrong. */
    Plan plan(long version) {
        var limits = new EnumMap<Quota, Limit>(Quota.class);
        draft.quotas()
                .forEach((key, bounds) ->
                        limits.put(Quota.of(key).orElseThrow(), new Limit(bounds.soft(), bounds.hard())));
        return new Plan(
                new PlanKey(draft.key()),
                text(draft.name()),
                text(draft.description()),
                java.util.Set.copyOf(draft.modules()),
                limits,
                draft.offered(),
                draft.position(),
                version);
    }

    private void texts(String field, Map<String, String> texts, int most, boolean needed) {
        texts.forEach((tag, text) -> {
            if (!CheckingADraft.LANGUAGES.contains(tag)) {
                refuse(
                        field + "/" + Plain.pointer(tag),
                        "unknown-language",
                        String.join(", ", CheckingADraft.LANGUAGES));
            } else if (!text.isEmpty() && !Plain.isLine(text, most)) {
                refuse(field + "/" + tag, "not-a-line", most);
            }
        });
        for (var tag : new TreeSet<>(CheckingADraft.LANGUAGES)) {
            if (needed && texts.getOrDefault(tag, "").isBlank()) {
                refuse(field + "/" + tag, "required");
            }
        }
    }

    private void modules() {
        var known = new TreeSet<>(Modules.optional());
        for (int i = 0; i < draft.modules().size(); i++) {
            var key = draft.modules().get(i);
            if (!known.contains(key)) {
                refuse("/modules/" + i, "not-one-of", String.join(", ", known));
            } else if (draft.modules().indexOf(key) < i) {
                refuse("/modules/" + i, "twice");
            }
        }
    }

    private void quota(String key, PlanDraft.Bounds bounds) {
        var field = "/quotas/" + Plain.pointer(key);
        if (Quota.of(key).isEmpty()) {
            refuse(field, "unknown", String.join(", ", keys()));
            return;
        }
        problems.addAll(bounds(field, bounds));
    }

    /** What is wrong with two limits. */
    static List<FieldProblem> bounds(String field, PlanDraft.Bounds bounds) {
        var wrong = new ArrayList<FieldProblem>();
        var soft = bounds.soft();
        var hard = bounds.hard();
        if (soft != null && soft < 0) {
            wrong.add(FieldProblem.of(field + "/soft", "not-an-amount"));
        }
        if (hard != null && hard < 0) {
            wrong.add(FieldProblem.of(field + "/hard", "not-an-amount"));
        }
        if (wrong.isEmpty() && soft != null && hard != null && soft > hard) {
            wrong.add(FieldProblem.of(field + "/soft", "soft-above-hard"));
        }
        return wrong;
    }

    static List<String> keys() {
        return java.util.Arrays.stream(Quota.values()).map(Quota::key).toList();
    }

    private static LocalizedText text(Map<String, String> texts) {
        var kept = new LinkedHashMap<String, String>();
        texts.forEach((tag, text) -> {
            if (!text.isBlank()) {
                kept.put(tag, text.strip());
            }
        });
        return LocalizedText.of(kept);
    }

    private void refuse(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
