package org.hemicycle.participation.proposals.notes;

import static org.hemicycle.themes.Message.of;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of staff on proposals: a note, and replies to it. */
@Component
@Transactional
public class Notes {
    private static final int LONGEST = 4000;
    private static final int SHOWN = 200;
    private final JdbcClient sql;
    private final AuditLog log;

    Notes(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    private record Line(@Nullable Long parent, Note note) {}

    /** The notes on a proposal, oldest first, with an empty form that is sent to {@code path}. */
    @Transactional(readOnly = true)
    public NotesPage page(ProposalId proposal, String path) {
        return new NotesPage(path, on(proposal), UUID.randomUUID().toString(), "", null, null);
    }

    /** The same after a note that could not be taken. */
    @Transactional(readOnly = true)
    public NotesPage page(ProposalId proposal, String path, WrittenForm form, Message error) {
        return new NotesPage(
                path, on(proposal), form.text("submission"), form.text("body"), form.number("parent"), error);
    }

    /** Writes a note; sent twice with one key, it stands once. Null when it is taken, else what is wrong. */
    public @Nullable Message write(SignedIn author, ProposalId proposal, WrittenForm form) {
        var body = form.text("body");
        if (body.isEmpty()) {
            return of("proposals.notes.empty");
        }
        if (body.length() > LONGEST) {
            return of("proposals.notes.too-long", LONGEST, body.length());
        }
        int written = sql.sql("""
                insert into proposal_note (proposal_id, parent_id, author_id, author_name, body, submission)
                values (:proposal,
                        (select id from proposal_note where id = :parent and proposal_id = :proposal and parent_id is null),
                        (select id from participant where id = :author), :name, :body, :submission)
                on conflict (submission) do nothing
                """)
                .param("proposal", proposal.value())
                .param("parent", form.number("parent"), Types.BIGINT)
                .param("author", author.id().value())
                .param("name", author.name())
                .param("body", body)
                .param("submission", form.text("submission").isEmpty() ? null : form.text("submission"), Types.VARCHAR)
                .update();
        if (written == 1) {
            log.write(author, "proposal.noted", Map.of("proposal", proposal.value()));
        }
        return null;
    }

    private List<Note> on(ProposalId proposal) {
        var lines = sql.sql("""
                select id, parent_id, author_name, null::bigint as workshop_id, body, created_at from proposal_note
                 where proposal_id = ? order by id limit ?
                """)
                .params(proposal.value(), SHOWN)
                .query((row, _) -> new Line(
                        row.getObject("parent_id", Long.class),
                        new Note(
                                row.getLong("id"),
                                new Byline(row.getString("author_name"), null),
                                row.getString("body"),
                                Objects.requireNonNull(Localized.instant(row, "created_at")),
                                List.of())))
                .list();
        var replies = new LinkedHashMap<Long, List<Note>>();
        lines.stream()
                .filter(line -> line.parent() != null)
                .forEach(line -> replies.computeIfAbsent(line.parent(), _ -> new ArrayList<>())
                        .add(line.note()));
        return lines.stream()
                .filter(line -> line.parent() == null)
                .map(Line::note)
                .map(one -> new Note(
                        one.id(), one.author(), one.body(), one.at(), replies.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
