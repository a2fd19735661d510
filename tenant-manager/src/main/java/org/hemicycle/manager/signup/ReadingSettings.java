package org.hemicycle.manager.signup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Plain;
import org.hemicycle.manager.organisations.TrialDays;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.registry.Kind;
import tools.jackson.databind.JsonNode;

/** Reads settings of sign-up over those of now, and notes all that is wrong; what is not said stays as it is. */
public final class ReadingSettings {
    private static final int MOST_WORDS = 2000;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "open",
            "approval",
            "kinds",
            "freePlan",
            "trialPlan",
            "trialDays",
            "perDay",
            "perAddress",
            "effort",
            "slowMinutes",
            "keptWords",
            "throwAway"));

    private final JsonNode tree;
    private final SignupSettings now;
    private final Set<String> plans;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param offered the plans that may be chosen */
    public ReadingSettings(JsonNode tree, SignupSettings now, List<Plan> offered) {
        this.tree = tree;
        this.now = now;
        this.plans = offered.stream().map(plan -> plan.key().key()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that is wrong, in the order of the fields; complete once they are read. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** What they are to be; of no use when there are problems. */
    public SignupSettings read() {
        if (!tree.isObject()) {
            refuse("", "not-an-object");
        }
        tree.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> refuse("/" + Plain.pointer(name), "unknown", String.join(", ", FIELDS)));
        return new SignupSettings(
                flag("open", now.open()),
                flag("approval", now.approval()),
                kinds(),
                plan("freePlan", now.freePlan()),
                plan("trialPlan", now.trialPlan()),
                number("trialDays", now.trialDays(), 1, TrialDays.LONGEST),
                number("perDay", now.perDay(), 0, 10_000),
                number("perAddress", now.perAddress(), 1, 10_000),
                number("effort", now.effort(), 1_000, 5_000_000),
                number("slowMinutes", now.slowMinutes(), 0, 1_440),
                words("keptWords", now.keptWords()),
                domains(),
                now.version());
    }

    private boolean flag(String field, boolean before) {
        var value = tree.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            refuse("/" + field, "not-yes-or-no");
        }
        return value.isBoolean() ? value.asBoolean() : before;
    }

    private int number(String field, int before, int least, int most) {
        var value = tree.path(field);
        if (value.isMissingNode()) {
            return before;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            refuse("/" + field, "not-between", least, most);
            return before;
        }
        return value.asInt();
    }

    private String plan(String field, String before) {
        var value = tree.path(field);
        if (!value.isMissingNode() && !(value.isString() && plans.contains(value.asString()))) {
            refuse("/" + field, "not-one-of", String.join(", ", plans));
        }
        return value.isString() ? value.asString() : before;
    }

    private Set<Kind> kinds() {
        if (tree.path("kinds").isMissingNode()) {
            return now.kinds();
        }
        var found = new LinkedHashSet<Kind>();
        for (var key : words("kinds", List.of())) {
            Kind.of(key)
                    .ifPresentOrElse(
                            found::add,
                            () -> refuse(
                                    "/kinds",
                                    "not-one-of",
                                    Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", "))));
        }
        if (found.isEmpty()) {
            refuse("/kinds", "required");
        }
        return found;
    }

    private List<String> domains() {
        var domains = words("throwAway", now.throwAway()).stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList();
        domains.stream()
                .filter(domain -> !DOMAIN.matcher(domain).matches())
                .findFirst()
                .ifPresent(domain -> refuse("/throwAway", "not-a-domain", domain));
        return domains;
    }

    private List<String> words(String field, List<String> before) {
        var value = tree.path(field);
        if (value.isMissingNode()) {
            return before;
        }
        if (!value.isArray() || value.size() > MOST_WORDS) {
            refuse("/" + field, "not-a-list");
            return before;
        }
        var words = new ArrayList<String>();
        for (var each : value) {
            if (each.isString() && Plain.isLine(each.asString(), 120)) {
                words.add(each.asString().strip());
            } else {
                refuse("/" + field + "/" + words.size(), "not-a-line", 120);
            }
        }
        return words.stream().distinct().toList();
    }

    private void refuse(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
