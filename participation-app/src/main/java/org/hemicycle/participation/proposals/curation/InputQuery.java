package org.hemicycle.participation.proposals.curation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which proposals staff look for, as the address says it: each filter is empty for all.
 *
 * @param state a usual state, {@code own-12} for a state of a component, {@code hidden} for what moderation hid
 * @param theme number of a theme; 0 for those without one
 * @param assignee number of an evaluator; 0 for those that nobody evaluates
 * @param needs {@code answer} for those that nobody has answered, {@code publication} for those whose answer waits
 * @param after the last row of the page above: its key and its number
 */
public record InputQuery(
        String state,
        @Nullable Long theme,
        @Nullable Long space,
        @Nullable Long component,
        @Nullable Long assignee,
        String needs,
        String origin,
        String words,
        InputSort sort,
        @Nullable After after) {
    static final String PATH = "/admin/proposals";
    private static final Set<String> NEEDS = Set.of("answer", "publication");
    private static final Set<String> ORIGINS = Set.of("participant", "official", "workshop", "imported");
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 200;

    /** The last row of a page. */
    public record After(long key, long id) {}

    /** Reads the parameters of an address, or the fields of a form; what makes no sense is left out. */
    public static InputQuery of(Map<String, String> parameters) {
        var needs = parameters.getOrDefault("needs", "");
        var origin = parameters.getOrDefault("origin", "");
        var words = parameters.getOrDefault("q", "").strip();
        var state = parameters.getOrDefault("state", "");
        return new InputQuery(
                state.matches("[a-z]+|own-\\d{1,18}") ? state : "",
                number(parameters.get("theme")),
                number(parameters.get("space")),
                number(parameters.get("component")),
                number(parameters.get("assignee")),
                NEEDS.contains(needs) ? needs : "",
                ORIGINS.contains(origin) ? origin : "",
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                InputSort.parse(parameters.get("sort")),
                after(parameters.get("after")));
    }

    /** Reads the fields {@code filter.…} of a form that stands in the table. */
    public static InputQuery ofForm(MultiValueMap<String, String> form) {
        return of(form.entrySet().stream()
                .filter(one -> one.getKey().startsWith("filter."))
                .collect(Collectors.toMap(
                        one -> one.getKey().substring(7), one -> one.getValue().getFirst())));
    }

    boolean filtered() {
        return parameters().entrySet().stream()
                .anyMatch(part ->
                        !part.getKey().equals("sort") && !part.getValue().isEmpty());
    }

    /** The address of this list, from a row on. */
    public String address(@Nullable After from) {
        var query = Stream.concat(
                        parameters().entrySet().stream()
                                .filter(part -> !part.getValue().isEmpty())
                                .map(part -> part.getKey() + "="
                                        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)),
                        from == null ? Stream.empty() : Stream.of("after=" + from.key() + "_" + from.id()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    /** The filters and the order, by their names in the address. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", words);
        all.put("state", state);
        all.put("theme", text(theme));
        all.put("space", text(space));
        all.put("component", text(component));
        all.put("assignee", text(assignee));
        all.put("needs", needs);
        all.put("origin", origin);
        all.put("sort", sort == InputSort.NEWEST ? "" : sort.key());
        return all;
    }

    /** Each word as a pattern that finds it anywhere; all must be found. */
    List<String> patterns() {
        return Stream.of(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }

    static String text(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable After after(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}_\\d{1,18}")) {
            return null;
        }
        var parts = text.split("_");
        return new After(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
