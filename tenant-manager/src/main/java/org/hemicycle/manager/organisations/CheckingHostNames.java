package org.hemicycle.manager.organisations;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.manager.hostnames.NameProblem;
import org.hemicycle.manager.hostnames.NameRules;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Slug;
import org.jspecify.annotations.Nullable;

/** Looks at the host names of a draft: well formed, not the platform's own nor like it or another organisation's, each once. */
final class CheckingHostNames {
    private static final int MOST = 20;

    private final BaseDomain baseDomain;
    private final NameRules rules;
    private final List<FieldProblem> problems;

    CheckingHostNames(BaseDomain baseDomain, NameRules rules, List<FieldProblem> problems) {
        this.baseDomain = baseDomain;
        this.rules = rules;
        this.problems = problems;
    }

    /** @param primary null for the name under the base domain */
    record Found(List<HostName> own, @Nullable HostName primary) {}

    Found check(Draft draft, @Nullable Slug slug) {
        var own = new ArrayList<HostName>();
        var home = slug == null ? null : baseDomain.host(slug);
        if (draft.hostnames().size() > MOST) {
            refuse("/hostnames", "too-many", MOST);
            return new Found(own, null);
        }
        for (int i = 0; i < draft.hostnames().size(); i++) {
            var field = "/hostnames/" + i;
            var name = HostName.parse(draft.hostnames().get(i)).orElse(null);
            if (name == null) {
                refuse(field, "hostname-malformed");
            } else if (own.contains(name)) {
                refuse(field, "twice");
            } else if (!name.equals(home)) {
                // A name that another organisation has is found when it is written: then it is certain.
                rules.check(name, slug)
                        .filter(problem -> problem != NameProblem.TAKEN)
                        .ifPresent(problem -> refuse(field, problem));
                own.add(name);
            }
        }
        return new Found(own, primary(draft.primaryHostname(), own, home));
    }

    private @Nullable HostName primary(@Nullable String text, List<HostName> own, @Nullable HostName home) {
        if (text == null || (home != null && text.equals(home.value()))) {
            return null;
        }
        var chosen = own.stream().filter(name -> name.value().equals(text)).findFirst();
        if (chosen.isEmpty()) {
            refuse("/primaryHostname", "primary-not-listed");
        }
        return chosen.orElse(null);
    }

    private void refuse(String field, NameProblem problem) {
        refuse(field, problem.code(), baseDomain.value());
    }

    private void refuse(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
