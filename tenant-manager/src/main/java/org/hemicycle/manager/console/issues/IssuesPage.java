package org.hemicycle.manager.console.issues;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hemicycle.manager.fleet.Issue;
import org.hemicycle.manager.fleet.IssueKind;
import org.hemicycle.manager.fleet.IssueQuery;
import org.hemicycle.manager.fleet.Severity;
import org.hemicycle.provisioning.registry.Page;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The issues, as their page shows them. */
record IssuesPage(IssueFilters filters, Page<Issue> found, Instant now) {
    List<Option> shows(Texts t) {
        return Arrays.stream(IssueQuery.Show.values())
                .map(show -> Option.of(show.key(), t.get("issues.show." + show.key())))
                .toList();
    }

    List<Option> severities(Texts t) {
        return Arrays.stream(Severity.values())
                .map(one -> Option.of(one.key(), t.get("severity." + one.key())))
                .toList();
    }

    List<Option> kinds(Texts t) {
        return Arrays.stream(IssueKind.values())
                .map(one -> Option.of(one.key(), t.get("issue." + one.key())))
                .toList();
    }

    /** Whether there is nothing to do at all. */
    boolean calm() {
        return found.items().isEmpty() && !filters.narrowed() && filters.after() == null;
    }

    @Nullable
    String next() {
        return found.next().map(filters::next).orElse(null);
    }

    @Nullable
    String first() {
        return filters.after() == null ? null : filters.first();
    }
}
