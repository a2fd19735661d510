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
        String cell,
        String template,
        String problem,
        String sort,
        @Nullable String after) {
    private static final String BY_NAME = "name";
    private static final int LONGEST = 200;

    static Filters of(Map<String, String> asked) {
        return new Filters(
                word(asked, "q"),
                word(asked, "kind"),
                word(asked, "state"),
                word(asked, "plan"),
                word(asked, "cell"),
                word(asked, "template"),
                word(asked, "problem"),
                BY_NAME.equals(asked.get("sort")) ? BY_NAME : "newest",
                asked.get("after"));
    }

    private static String word(Map<String, String> asked, String name) {
        var word = asked.getOrDefault(name, "").strip();
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    TenantQuery query(int limit) {
        return new TenantQuery(
                any(q),
                Kind.of(kind).orElse(null),
                any(state),
                PlanKey.of(plan).orElse(null),
                any(cell),
                any(template),
                any(problem),
                after,
                limit,
                sort.equals(BY_NAME) ? TenantOrder.NAME : TenantOrder.NEWEST);
    }

    /** Whether the list leaves organisations out. */
    boolean narrowed() {
        return !(q + kind + state + plan + cell + template + problem).isEmpty();
    }

    /** Whether one of the filters that are asked for more rarely is set. */
    boolean narrowedFurther() {
        return !(cell + template + problem).isEmpty();
    }

    /** Where the following page is. */
    String next(String cursor) {
        return address(Optional.of(cursor));
    }

    /** Where the first page of this list is. */
    String first() {
        return address(Optional.empty());
    }

    private static @Nullable String any(String word) {
        return word.isEmpty() ? null : word;
    }

    /** The list as the fields of a form. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("q", q);
        fields.put("kind", kind);
        fields.put("state", state);
        fields.put("plan", plan);
        fields.put("cell", cell);
        fields.put("template", template);
        fields.put("problem", problem);
        fields.put("sort", sort.equals(BY_NAME) ? sort : "");
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private String address(Optional<String> cursor) {
        var address = UriComponentsBuilder.fromPath("/");
        var parameters = fields();
        cursor.ifPresent(place -> parameters.put("after", place));
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
