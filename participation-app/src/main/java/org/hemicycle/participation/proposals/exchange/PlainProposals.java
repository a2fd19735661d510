package org.hemicycle.participation.proposals.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tables.TableRow;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.provisioning.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals from a table made by hand, after the example file. */
@Component
class PlainProposals implements Intake {
    private final NewProposals proposals;
    private final JdbcClient sql;
    private final Settings settings;
    private final Organisations organisations;

    PlainProposals(NewProposals proposals, JdbcClient sql, Settings settings, Organisations organisations) {
        this.organisations = organisations;
        this.proposals = proposals;
        this.sql = sql;
        this.settings = settings;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PROPOSALS;
    }

    @Override
    public Outcome take(ImportOfATable table, List<TableRow> rows, boolean write) {
        var rules = settings.of(CurrentTenant.get()).proposals();
        var themes = themes();
        var faults = new ArrayList<Fault>();
        var taken = new ArrayList<NewProposal>();
        var source = "table:" + table.component();
        var official =
                organisations.current().name().in(CurrentTenant.get().locales().getFirst());
        var seen = new HashSet<String>();
        for (var row : rows) {
            var fault = fault(row, rules, themes);
            var reference = row.text("reference");
            if (fault != null) {
                faults.add(fault);
            } else if (!reference.isEmpty() && !seen.add(reference)) {
                faults.add(Fault.of(row.line(), "reference", "twice", reference));
            } else {
                taken.add(proposal(table, row, themes, source, official));
            }
        }
        var known = proposals.known(source, List.copyOf(seen));
        var fresh = taken.stream()
                .filter(one -> one.key() == null || !known.contains(one.key()))
                .toList();
        int added = write ? proposals.add(source, fresh) : fresh.size();
        return new Outcome(added, taken.size() - fresh.size(), 0, faults);
    }

    private static @Nullable Fault fault(TableRow row, ProposalsSettings rules, Map<String, Long> themes) {
        var length = lengths(row, "title", rules.titleMin(), rules.titleMax());
        if (length == null) {
            length = lengths(row, "body", rules.bodyMin(), rules.bodyMax());
        }
        if (length != null) {
            return length;
        }
        var theme = theme(row);
        if (!theme.isEmpty() && !themes.containsKey(theme.toLowerCase(Locale.ROOT))) {
            return Fault.of(row.line(), "theme", "no-theme", theme);
        }
        var published = row.text("published_at");
        if (!published.isEmpty() && ForeignText.moment(published) == null) {
            return Fault.of(row.line(), "published_at", "no-date", published);
        }
        var supports = row.text("supports");
        return supports.isEmpty() || supports.matches("\\d{1,8}(\\.0+)?")
                ? null
                : Fault.of(row.line(), "supports", "no-number", supports);
    }

    private static @Nullable Fault lengths(TableRow row, String column, int least, int most) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return Fault.of(row.line(), column, "missing", "");
        }
        if (text.length() < least || text.length() > most) {
            return Fault.of(row.line(), column, text.length() < least ? "too-short" : "too-long", text);
        }
        return null;
    }

    private static NewProposal proposal(
            ImportOfATable table, TableRow row, Map<String, Long> themes, String source, String official) {
        var reference = row.text("reference");
        var author = row.text("author");
        var published = ForeignText.moment(row.text("published_at"));
        var supports = row.text("supports");
        return new NewProposal(
                reference.isEmpty() ? "import:" + table.id() + ":" + row.line() : source + ":" + reference,
                reference.isEmpty() ? null : reference,
                table.component(),
                row.text("title").replaceAll("\\s+", " "),
                row.text("body"),
                author.isEmpty() ? official : author,
                author.isEmpty() ? List.of() : List.of(author),
                author.isEmpty() ? "official" : "participant",
                themes.get(theme(row).toLowerCase(Locale.ROOT)),
                Standing.PUBLISHED.key(),
                null,
                null,
                null,
                null,
                null,
                null,
                published == null ? null : published.toString(),
                supports.isEmpty() ? 0 : (int) Double.parseDouble(supports),
                null,
                Map.of(),
                row.text("address"),
                ForeignText.latitude(row),
                ForeignText.longitude(row));
    }

    private static String theme(TableRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> cell.getKey().equals("theme") || cell.getKey().startsWith("theme/"))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The themes of the organisation by their names in every language, in lower case. */
    private Map<String, Long> themes() {
        var themes = new HashMap<String, Long>();
        sql.sql("select id, name from theme where kind = 'theme' order by id desc")
                .query(row -> {
                    long id = row.getLong("id");
                    Localized.text(row, "name")
                            .byLanguage()
                            .values()
                            .forEach(name -> themes.put(name.toLowerCase(Locale.ROOT), id));
                });
        return themes;
    }
}
