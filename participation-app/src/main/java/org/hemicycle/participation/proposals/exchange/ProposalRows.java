package org.hemicycle.participation.proposals.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.hemicycle.participation.proposals.curation.InputFilters;
import org.hemicycle.participation.tables.TableFormat;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes proposals as a table, a page at a time, each in a transaction of its own: no connection is held while a reader is slow. */
@Component
class ProposalRows {
    private static final int PAGE = 500;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ProposalRows(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /**
     * @param filters which proposals
     * @param staff with what only staff may read
     * @param own address of the space, before paths
     * @param progress told how many are written, page after page
     * @return how many there were
     */
    int write(
            InputFilters filters, boolean staff, TableFormat format, OutputStream out, String own, IntConsumer progress)
            throws IOException {
        var sheet = new ProposalSheet(CurrentTenant.get().locales(), staff, own);
        int written = 0;
        long after = 0;
        try (var table = format.write(out, sheet.columns())) {
            for (var page = page(filters, sheet, after); !page.isEmpty(); page = page(filters, sheet, after)) {
                for (var row : page) {
                    table.row(row);
                }
                written += page.size();
                after = ((Number)
                                java.util.Objects.requireNonNull(page.getLast().getFirst()))
                        .longValue();
                progress.accept(written);
            }
        }
        return written;
    }

    /** How many there are. */
    int count(InputFilters filters) {
        return transaction.execute(_ -> filters.bind(
                        sql.sql("select count(*) from proposal p join component c on c.id = p.component_id where "
                                + filters.sql()))
                .query(Integer.class)
                .single());
    }

    private List<List<@Nullable Object>> page(InputFilters filters, ProposalSheet sheet, long after) {
        boolean discussed = CurrentTenant.get().hasEnabled("discussions");
        return transaction.execute(_ -> new ArrayList<>(filters.bind(sql.sql("""
                        select p.*, s.title as space_title, c.name as component_name, h.name as theme_name, t.supports, z.name as state_name,
                               %s as comments, o.source, o.source_id,
                               %s as evaluators, exists (select from prepared_answer d where d.proposal_id = p.id) as prepared
                          from proposal p
                          join component c on c.id = p.component_id
                          join space s on s.id = c.space_id
                          join proposal_tally t on t.proposal_id = p.id
                          left join theme h on h.id = p.theme_id
                          left join proposal_state z on z.id = p.custom_state_id
                          left join proposal_origin o on o.proposal_id = p.id %s
                         where %s and p.id > :last
                         order by p.id limit %d
                        """.formatted(
                                discussed ? "coalesce(y.comments, 0)" : "0",
                                sheet.staff()
                                        ? "(select string_agg(w.name, ', ' order by w.name) from proposal_evaluator e join participant w on w.id = e.participant_id where e.proposal_id = p.id)"
                                        : "null",
                                discussed
                                        ? "left join comment_tally y on y.subject_type = 'proposal' and y.subject_id = p.id"
                                        : "",
                                filters.sql(),
                                PAGE)))
                .param("last", after)
                .query((row, _) -> sheet.cells(row))
                .list()));
    }

    static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
