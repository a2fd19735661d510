package org.hemicycle.participation.proposals.exchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemicycle.participation.tables.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of what Decidim exports (0.28 to 0.32): names of columns differ by version, languages by organisation. */
record DecidimRow(TableRow row) {
    private static final Pattern TITLE = Pattern.compile("title/([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)");
    private static final List<String> THEMES = List.of("taxonomies/name/", "category/name/", "scope/name/");

    String id() {
        return row.text("id");
    }

    String component() {
        return row.text("component/id");
    }

    /** The languages in which there is a title. */
    List<String> languages() {
        return row.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> TITLE.matcher(cell.getKey()))
                .filter(heading -> heading.matches())
                .map(heading -> heading.group(1))
                .toList();
    }

    /** The language of the text that is taken: the first wanted one that it has, else any. */
    @Nullable
    String language(List<String> wanted) {
        var there = languages();
        return wanted.stream()
                .filter(there::contains)
                .findFirst()
                .orElseGet(() -> there.isEmpty() ? null : there.getFirst());
    }

    /** The text of a field in a language. */
    String text(String field, String language) {
        return ForeignText.plain(row.text(field + "/" + language));
    }

    /** The texts of a field in these languages; in whatever it has, if in none of them. */
    Map<String, String> texts(String field, List<Locale> languages) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : languages) {
            var text = text(field, language.getLanguage());
            if (!text.isEmpty()) {
                texts.put(language.getLanguage(), text);
            }
        }
        if (texts.isEmpty()) {
            row.cells().entrySet().stream()
                    .filter(cell -> cell.getKey().startsWith(field + "/")
                            && !cell.getValue().isEmpty())
                    .findFirst()
                    .ifPresent(
                            cell -> texts.put(languages.getFirst().getLanguage(), ForeignText.plain(cell.getValue())));
        }
        return texts;
    }

    /** How it is classified, in the first wanted language that says so; empty for not. */
    String theme(List<String> wanted) {
        for (var prefix : THEMES) {
            var names = new LinkedHashMap<String, String>();
            row.cells().forEach((heading, cell) -> {
                if (heading.startsWith(prefix) && !cell.isEmpty()) {
                    names.put(heading.substring(prefix.length()), ForeignText.plain(cell));
                }
            });
            if (!names.isEmpty()) {
                return wanted.stream()
                        .filter(names::containsKey)
                        .map(names::get)
                        .findFirst()
                        .orElseGet(() -> names.values().iterator().next());
            }
        }
        return "";
    }

    /** Its state there; empty for one that is not answered, or whose answer is not published. */
    String state() {
        if (isWithdrawn()) {
            return "withdrawn";
        }
        boolean unpublished = row.cells().containsKey("state_published_at")
                && row.text("state_published_at").isEmpty();
        return unpublished ? "" : row.text("state").toLowerCase(Locale.ROOT);
    }

    boolean isWithdrawn() {
        return row.text("withdrawn").equalsIgnoreCase("true")
                || !row.text("withdrawn_at").isEmpty()
                || row.text("state").equals("withdrawn");
    }

    boolean isAmendment() {
        return row.text("is_amend").equalsIgnoreCase("true");
    }

    List<String> authors() {
        var names = ForeignText.plain(row.text("author/name"));
        boolean several = !row.text("coauthorships_count").matches("[01]?");
        return names.isEmpty()
                ? List.of()
                : several
                        ? new ArrayList<>(Stream.of(names.split(",\\s*"))
                                .filter(name -> !name.isBlank())
                                .distinct()
                                .toList())
                        : List.of(names);
    }

    int supports() {
        var votes = row.text("votes");
        return votes.matches("\\d{1,8}(\\.0)?") ? (int) Double.parseDouble(votes) : 0;
    }

    /** Host name and path of its page there; null for none. */
    @Nullable
    URI address() {
        for (var column : List.of("url", "root_commentable_url", "participatory_space/url")) {
            try {
                var address = URI.create(row.text(column));
                if (address.getHost() != null) {
                    return address;
                }
            } catch (IllegalArgumentException _) {
                // not an address: the next one may be
            }
        }
        return null;
    }
}
