package org.hemicycle.manager.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.manager.hostnames.NameProblem;
import org.hemicycle.manager.hostnames.NameRules;
import org.hemicycle.manager.organisations.Checked;
import org.hemicycle.manager.organisations.CheckingADraft;
import org.hemicycle.manager.organisations.Draft;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.organisations.SlugsAlike;
import org.hemicycle.manager.organisations.SuggestingASlug;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Slug;
import org.springframework.stereotype.Component;

/**
 * Looks at lines as the wizard looks at its form, and at each beside the others: the same short name twice, two that read alike, a host
 * name that two want. Opens nothing.
 */
@Component
class CheckingLines {
    private final CheckingADraft checking;
    private final Organisations organisations;
    private final SuggestingASlug slugs;
    private final NameRules names;
    private final Plans plans;

    CheckingLines(
            CheckingADraft checking, Organisations organisations, SuggestingASlug slugs, NameRules names, Plans plans) {
        this.checking = checking;
        this.organisations = organisations;
        this.slugs = slugs;
        this.names = names;
        this.plans = plans;
    }

    /**
     * @param slug the short name that it would get; empty when there is none
     * @param problems all that is wrong with it
     */
    record Looked(Table.Line line, String slug, List<LineProblem> problems) {}

    /** @param taken by lines of the same list that are not looked at again: likeness of the short name, then the line */
    List<Looked> check(List<Table.Line> lines, Map<String, Integer> taken) {
        var round = new Round(plans.offered(), taken);
        return lines.stream().map(round::look).toList();
    }

    /** One line once more, just before it is opened. */
    Draft draft(Map<String, String> cells, String slug) {
        return new DraftOfALine(cells, plans.offered()).draft(slug);
    }

    private final class Round {
        private final List<Plan> offered;
        private final Map<String, Integer> likenesses;
        private final Map<String, Integer> hosts = new HashMap<>();
        private final Set<String> suggested = new HashSet<>();

        Round(List<Plan> offered, Map<String, Integer> taken) {
            this.offered = offered;
            this.likenesses = new HashMap<>(taken);
        }

        Looked look(Table.Line line) {
            var slug = slug(line);
            var draft = new DraftOfALine(line.cells(), offered).draft(slug.isEmpty() ? null : slug);
            var problems = new LinkedHashSet<LineProblem>();
            if (line.tooLong()) {
                problems.add(new LineProblem("", "import-too-many-cells", List.of()));
            }
            if (checking.check(draft) instanceof Checked.Invalid(var wrong)) {
                boolean kindless =
                        wrong.stream().anyMatch(problem -> problem.field().equals("/kind"));
                wrong.stream()
                        .map(LineProblem::of)
                        .filter(problem -> !(kindless && follows(problem, line)))
                        .forEach(problems::add);
            }
            besideOthers(line, slug, problems);
            hosts(line, draft, problems);
            return new Looked(line, slug, new ArrayList<>(problems));
        }

        /** What would have followed from a right kind. */
        private static boolean follows(LineProblem problem, Table.Line line) {
            return problem.column().equals(Column.PLAN.key()) && !line.cells().containsKey(Column.PLAN.key());
        }

        private String slug(Table.Line line) {
            var written = line.cells().get(Column.SLUG.key());
            if (written != null) {
                return written;
            }
            var name = SuggestingASlug.plain(line.cells().getOrDefault(Column.NAME.key(), ""));
            var found = slugs.suggest(name);
            for (int n = 2; suggested.contains(found) && n < 50; n++) {
                found = slugs.suggest(name + " " + n);
            }
            suggested.add(found);
            return found;
        }

        private void besideOthers(Table.Line line, String slug, Set<LineProblem> problems) {
            if (!Slug.isWellFormed(slug)) {
                return;
            }
            if (organisations.find(slug).isPresent()) {
                problems.add(LineProblem.of(Column.SLUG, "slug-taken", slug));
            }
            var other = likenesses.putIfAbsent(SlugsAlike.likeness(slug), line.number());
            if (other != null) {
                problems.add(LineProblem.of(Column.SLUG, "import-slug-twice", slug, other));
            }
        }

        private void hosts(Table.Line line, Draft draft, Set<LineProblem> problems) {
            for (var text : draft.hostnames()) {
                var name = HostName.parse(text).orElse(null);
                if (name == null) {
                    continue;
                }
                if (names.check(name, null)
                        .filter(found -> found == NameProblem.TAKEN)
                        .isPresent()) {
                    problems.add(LineProblem.of(Column.HOSTNAMES, "hostname-taken", name.value()));
                }
                var other = hosts.putIfAbsent(name.value(), line.number());
                if (other != null && other != line.number()) {
                    problems.add(LineProblem.of(Column.HOSTNAMES, "import-host-twice", name.value(), other));
                }
            }
        }
    }
}
