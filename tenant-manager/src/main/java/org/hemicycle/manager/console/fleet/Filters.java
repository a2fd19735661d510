package org.hemicycle.manager.console.fleet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.TenantOrder;
import org.hemicycle.provisioning.registry.TenantQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the operator asks of the list, as the address says it; what cannot be read means any. */
record Filters(
        String q,
        String kind,
        String state,
        String plan,
        String sort,
        @Nullable String after) {
    private static final String BY_NAME = "name";

    static Filters of(Map<String, String> asked) {
        return new Filters(
                asked.getOrDefault("q", "").strip(),
                asked.getOrDefault("kind", ""),
                asked.getOrDefault("state", ""),
                asked.getOrDefault("plan", ""),
                BY_NAME.equals(asked.get("sort")) ? BY_NAME : "newest",
                asked.get("after"));
    }

    TenantQuery query(int limit) {
        return new TenantQuery(
                q.isEmpty() ? null : q,
                Kind.of(kind).orElse(null),
                state.isEmpty() ? null : state,
                PlanKey.of(plan).orElse(null),
                after,
                limit,
                sort.equals(BY_NAME) ? TenantOrder.NAME : TenantOrder.NEWEST);
    }

    /** Whether the list leaves organisations out. */
    boolean narrowed() {
        return !(q + kind + state + plan).isEmpty();
    }

    /** Where the following page is. */
    String next(String cursor) {
        return address(Optional.of(cursor));
    }

    /** Where the first page of this list is. */
    String first() {
        return address(Optional.empty());
    }

    private String address(Optional<String> cursor) {
        var address = UriComponentsBuilder.fromPath("/");
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", q);
        parameters.put("kind", kind);
        parameters.put("state", state);
        parameters.put("plan", plan);
        parameters.put("sort", sort.equals(BY_NAME) ? sort : "");
        parameters.values().removeIf(String::isEmpty);
        cursor.ifPresent(place -> parameters.put("after", place));
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
