package org.hemicycle.participation.proposals.curation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.participation.modules.Scope;
import org.springframework.util.MultiValueMap;

/**
 * Which proposals a form of the table means: those that are ticked, or all that its filters find.
 *
 * @param filters the filters of the table that the form stood in
 */
record Selection(List<Long> ticked, boolean all, InputQuery filters) {
    private static final int MOST_TICKED = 1000;

    static Selection of(MultiValueMap<String, String> form) {
        var ticked = form.getOrDefault("chosen", List.of()).stream()
                .flatMap(one -> Stream.of(one.split(",")))
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(MOST_TICKED)
                .toList();
        return new Selection(ticked, form.containsKey("all"), InputQuery.ofForm(form));
    }

    /** Their numbers, within what the person is responsible for. */
    List<Long> numbers(Inputs inputs, Scope scope) {
        return all ? inputs.numbers(scope, filters) : ticked.isEmpty() ? List.of() : inputs.numbers(scope, ticked);
    }

    /** The fields of a form that mean the same. */
    Map<String, String> fields() {
        return filters.parameters().entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(one -> "filter." + one.getKey(), Map.Entry::getValue));
    }

    /** What follows a path so that its page means the same. */
    String query() {
        return "chosen=" + ticked.stream().map(String::valueOf).collect(Collectors.joining(","))
                + (all
                        ? "&all=yes"
                                + fields().entrySet().stream()
                                        .map(one -> "&" + one.getKey() + "="
                                                + java.net.URLEncoder.encode(
                                                        one.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                                        .sorted()
                                        .collect(Collectors.joining())
                        : "");
    }
}
