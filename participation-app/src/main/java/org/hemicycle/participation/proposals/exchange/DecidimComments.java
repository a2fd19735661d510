package org.hemicycle.participation.proposals.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.tables.TableRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Comments as Decidim exports them, on proposals that came from there before. */
@Component
class DecidimComments implements Intake {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LEVELS = 4;
    private final JdbcClient sql;

    DecidimComments(JdbcClient sql) {
        this.sql = sql;
    }

    /** The names of the fields are those of the columns of the statement. */
    private record NewComment(
            String key,
            String about,
            boolean reply,
            String author,
            String alignment,
            String body,
            @Nullable String written) {}

    @Override
    public ImportKind kind() {
        return ImportKind.DECIDIM_COMMENTS;
    }

    @Override
    public Outcome take(ImportOfATable table, List<TableRow> rows, boolean write) {
        if (!Contributions.isOn("discussions")) {
            return Outcome.refused(rows.stream()
                    .map(row -> Fault.of(row.line(), "", "discussions-off", ""))
                    .toList());
        }
        var source = table.mapping().source();
        var faults = new ArrayList<Fault>();
        var taken = new ArrayList<NewComment>();
        var known = known(source, rows);
        var proposals = proposals(source, rows);
        for (var row : rows) {
            var comment = comment(row);
            if (comment.key().isEmpty() || comment.body().isEmpty()) {
                faults.add(Fault.of(row.line(), comment.key().isEmpty() ? "id" : "body", "missing", ""));
            } else if (!comment.reply() && !proposals.contains(comment.about())) {
                faults.add(Fault.of(row.line(), "commentable_id", "no-proposal", comment.about()));
            } else if (!known.contains(comment.key())) {
                taken.add(comment);
            }
        }
        int there = rows.size() - faults.size() - taken.size();
        if (!write) {
            return new Outcome(taken.size(), there, 0, faults);
        }
        return written(source, rows, taken, there, faults);
    }

    private Outcome written(String source, List<TableRow> rows, List<NewComment> taken, int there, List<Fault> faults) {
        var waiting = new ArrayList<>(taken);
        int added = 0;
        for (int level = 0; level < LEVELS && !waiting.isEmpty(); level++) {
            var done = add(source, waiting);
            added += done.size();
            waiting.removeIf(one -> done.contains(one.key()));
        }
        for (var orphan : waiting) {
            long line = rows.stream()
                    .filter(row -> row.text("id").equals(orphan.key()))
                    .mapToLong(TableRow::line)
                    .findFirst()
                    .orElse(0);
            faults.add(Fault.of(line, "commentable_id", "no-parent", orphan.about()));
        }
        return new Outcome(added, there, 0, faults);
    }

    /** Adds those whose proposal or parent is here; gives back their keys. */
    private Set<String> add(String source, List<NewComment> comments) {
        return new HashSet<>(sql.sql("""
                with recursive incoming as (
                  select * from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                    key text, about text, reply boolean, author text, alignment text, body text, written timestamptz)),
                placed as (
                  select i.*, o.proposal_id as subject, null::bigint as parent
                    from incoming i join proposal_origin o on o.source = :source and o.source_id = i.about where not i.reply
                  union all
                  select i.*, c.subject_id, c.id
                    from incoming i join comment_origin k on k.source = :source and k.source_id = i.about
                    join comment c on c.id = k.comment_id where i.reply),
                added as (
                  insert into comment (subject_type, subject_id, parent_id, author_name, alignment, body, created_at, submission)
                  select 'proposal', subject, parent, author, alignment, body, coalesce(written, now()), 'decidim:' || :source || ':' || key
                    from placed
                  on conflict (submission) do nothing
                  returning id, parent_id, subject_id, submission),
                tallied as (
                  insert into comment_tally (subject_type, subject_id, comments)
                  select 'proposal', subject_id, count(*) from added group by subject_id
                  on conflict (subject_type, subject_id) do update set comments = comment_tally.comments + excluded.comments),
                above as (
                  select c.id, c.subject_type, c.subject_id, c.parent_id from added a join comment c on c.id = a.parent_id
                  union all
                  select c.id, c.subject_type, c.subject_id, c.parent_id from above b join comment c on c.id = b.parent_id),
                rated as (
                  insert into comment_rating (comment_id, subject_type, subject_id, root, replies)
                  select id, subject_type, subject_id, parent_id is null, count(*) from above group by id, subject_type, subject_id, parent_id
                  on conflict (comment_id) do update set replies = comment_rating.replies + excluded.replies),
                noted as (
                  insert into comment_origin (comment_id, source, source_id)
                  select a.id, :source, p.key from added a join placed p on a.submission = 'decidim:' || :source || ':' || p.key
                  on conflict do nothing)
                select p.key from added a join placed p on a.submission = 'decidim:' || :source || ':' || p.key
                """)
                .param("rows", JSON.writeValueAsString(comments))
                .param("source", source)
                .query(String.class)
                .list());
    }

    private Set<String> known(String source, List<TableRow> rows) {
        return new HashSet<>(sql.sql("select source_id from comment_origin where source = ? and source_id = any(?)")
                .params(source, rows.stream().map(row -> row.text("id")).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private Set<String> proposals(String source, List<TableRow> rows) {
        return new HashSet<>(sql.sql("select source_id from proposal_origin where source = ? and source_id = any(?)")
                .params(
                        source,
                        rows.stream().map(row -> row.text("commentable_id")).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static NewComment comment(TableRow row) {
        var written = ForeignText.moment(row.text("created_at"));
        return new NewComment(
                row.text("id"),
                row.text("commentable_id"),
                row.text("commentable_type").endsWith("Comment"),
                ForeignText.plain(row.text("author/name")),
                switch (row.text("alignment")) {
                    case "1", "1.0" -> "for";
                    case "-1", "-1.0" -> "against";
                    default -> "neutral";
                },
                ForeignText.plain(body(row)),
                written == null ? null : written.toString());
    }

    /** Some versions have one column for the text, others one for each language. */
    private static String body(TableRow row) {
        return row.text("body").isEmpty()
                ? row.cells().entrySet().stream()
                        .filter(cell -> cell.getKey().startsWith("body/")
                                && !cell.getValue().isEmpty())
                        .map(java.util.Map.Entry::getValue)
                        .findFirst()
                        .orElse("")
                : row.text("body");
    }
}
