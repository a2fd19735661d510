package org.hemicycle.manager.console.issues;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.fleet.IssueKind;
import org.hemicycle.manager.fleet.IssueQuery;
import org.hemicycle.manager.fleet.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the operator asks of the issues, as the address says it; what cannot be read means any. */
record IssueFilters(
        IssueQuery.Show show,
        String severity,
        String kind,
        String organisation,
        @Nullable String after) {
    static IssueFilters of(Map<String, String> asked) {
        return new IssueFilters(
                IssueQuery.Show.of(asked.get("show")).orElse(IssueQuery.Show.WAITING),
                asked.getOrDefault("severity", ""),
                asked.getOrDefault("kind", ""),
                asked.getOrDefault("organisation", "").strip(),
                asked.get("after"));
    }

    /** @param id of the organisation that is named, if any */
    IssueQuery query(@Nullable String id, int limit) {
        return new IssueQuery(
                show, Severity.of(severity).orElse(null), IssueKind.of(kind).orElse(null), id, after, limit);
    }

    boolean narrowed() {
        return show != IssueQuery.Show.WAITING || !(severity + kind + organisation).isEmpty();
    }

    String next(String cursor) {
        return address(Optional.of(cursor));
    }

    String first() {
        return address(Optional.empty());
    }

    private String address(Optional<String> cursor) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("show", show.key());
        parameters.put("severity", severity);
        parameters.put("kind", kind);
        parameters.put("organisation", organisation);
        parameters.values().removeIf(String::isEmpty);
        cursor.ifPresent(place -> parameters.put("after", place));
        var address = UriComponentsBuilder.fromPath("/issues");
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
