package org.hemicycle.participation.proposals.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemicycle.participation.tables.TableRows;
import org.hemicycle.participation.tables.UnreadableTable;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Looks through a file of Decidim for the words that somebody has to map; it holds these words, never the rows. */
@Component
class DecidimScan {
    private static final int MOST_WORDS = 200;
    private static final Pattern USED = Pattern.compile(
            "id|url|address|latitude|longitude|root_commentable_url|author/name|component/id|participatory_space/url|(title|body|answer|cost_report|execution_period|taxonomies/name|category/name|scope/name)/.*|state|state_published_at|answered_at|votes|published_at|created_at|is_amend|withdrawn|withdrawn_at|coauthorships_count|cost|body|locale|alignment|depth|commentable_id|commentable_type");
    private final Imports imports;

    DecidimScan(Imports imports) {
        this.imports = imports;
    }

    void read(ImportOfATable table, TableRows rows) throws IOException {
        var words = new Words();
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (words.rows == 0
                    && !row.cells().keySet().containsAll(table.kind().needed())) {
                throw UnreadableTable.ofAnotherKind();
            }
            words.take(new DecidimRow(row));
        }
        if (words.rows == 0) {
            throw UnreadableTable.ofAnotherKind();
        }
        imports.scanned(table.id(), words.found(), words.rows);
    }

    private static final class Words {
        private final List<String> own = CurrentTenant.get().locales().stream()
                .map(java.util.Locale::getLanguage)
                .toList();
        private final Map<String, Integer> languages = new LinkedHashMap<>();
        private final Map<String, Integer> components = new LinkedHashMap<>();
        private final Map<String, Integer> themes = new LinkedHashMap<>();
        private final Map<String, Integer> states = new LinkedHashMap<>();
        private final Set<String> unused = new LinkedHashSet<>();
        private String source = "";
        private int amendments;
        private int withdrawn;
        private int rows;

        void take(DecidimRow row) {
            rows++;
            row.languages().forEach(language -> count(languages, language));
            count(components, row.component());
            count(themes, row.theme(own));
            count(states, row.isWithdrawn() ? "" : row.state());
            amendments += row.isAmendment() ? 1 : 0;
            withdrawn += row.isWithdrawn() ? 1 : 0;
            if (source.isEmpty() && row.address() != null) {
                source = String.valueOf(row.address().getHost());
            }
            row.row().cells().forEach((heading, cell) -> {
                if (!cell.isEmpty()
                        && unused.size() < MOST_WORDS
                        && !USED.matcher(heading).matches()) {
                    unused.add(heading);
                }
            });
        }

        Found found() {
            return new Found(source, languages, components, themes, states, amendments, withdrawn, List.copyOf(unused));
        }

        private static void count(Map<String, Integer> words, String word) {
            if (!word.isEmpty() && (words.containsKey(word) || words.size() < MOST_WORDS)) {
                words.merge(word, 1, Integer::sum);
            }
        }
    }
}
