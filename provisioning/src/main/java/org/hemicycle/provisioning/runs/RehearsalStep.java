package org.hemicycle.provisioning.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.templates.CheckingATemplate;
import org.hemicycle.provisioning.templates.LoadingContent;
import org.hemicycle.provisioning.templates.Template;
import org.hemicycle.provisioning.templates.TemplateFlaw;
import org.hemicycle.provisioning.templates.Templates;

/**
 * Fills the home of an organisation that nobody will see, and writes down what was wrong. What the database refuses is a flaw of the
 * template; that the database cannot be reached is none, and is tried again.
 */
final class RehearsalStep implements Step {
    static final String FLAWS = "flaws";
    static final String ROWS = "rows";

    private final CellTransactions transactions;
    private final Templates templates;
    private final Findings findings;
    private final Clock clock;
    private final LoadingContent loading = new LoadingContent();

    RehearsalStep(CellTransactions transactions, Templates templates, Findings findings, Clock clock) {
        this.transactions = transactions;
        this.templates = templates;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public void perform(Work work) throws Exception {
        var template = work.template(templates);
        var flaws = new ArrayList<>(new CheckingATemplate(template).flaws());
        var rows = new TreeMap<String, Long>();
        if (flaws.isEmpty()) {
            try {
                transactions.inside(work.tenant(), connection -> {
                    loading.load(connection, work.tenant(), template, clock.instant());
                    look(connection, work.tenant(), template, rows, flaws);
                    return template;
                });
            } catch (SQLException refused) {
                flaws.add(flaw(refused));
            } catch (RuntimeException wrong) {
                flaws.add(TemplateFlaw.of("content", String.valueOf(wrong.getMessage())));
            }
        }
        findings.write(work.run(), FLAWS, flaws);
        findings.write(work.run(), ROWS, rows);
    }

    /** Whether what the template has is there now, as the pages will look for it. */
    private static void look(
            Connection connection, Tenant tenant, Template template, Map<String, Long> rows, List<TemplateFlaw> flaws)
            throws SQLException {
        for (var table : new TreeMap<>(template.tables()).keySet()) {
            if (!table.equals("page") || tenant.hasEnabled("pages")) {
                rows.put(table, count(connection, "select count(*) from " + table));
            }
        }
        if (count(connection, "select count(*) from organisation where texts ? 'welcome'".replace(" ? ", " ?? "))
                == 0) {
            flaws.add(TemplateFlaw.of("no-welcome"));
        }
        if (rows.getOrDefault("space", 0L) == 0) {
            flaws.add(TemplateFlaw.of("no-space"));
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Classes 22 and 23 are about values, 42 about names; all others are no fault of the template. */
    private static TemplateFlaw flaw(SQLException refused) throws SQLException {
        var state = refused.getSQLState();
        if (state == null || !state.matches("(22|23|42).*")) {
            throw refused;
        }
        var lines = String.valueOf(refused.getMessage()).lines().limit(2).toList();
        return TemplateFlaw.of("refused", String.join(" ", lines));
    }
}
