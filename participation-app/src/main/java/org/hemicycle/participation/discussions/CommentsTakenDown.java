package org.hemicycle.participation.discussions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.prose.Gathering;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The comments that staff took down at workshops and desks. Who may change them, and until when, is for the module that asks. */
@Component
@Transactional
public class CommentsTakenDown {
    private final JdbcClient sql;
    private final ErasingComments erasing;
    private final Settings settings;

    CommentsTakenDown(JdbcClient sql, ErasingComments erasing, Settings settings) {
        this.sql = sql;
        this.erasing = erasing;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public long count(long workshop) {
        return sql.sql("select count(*) from comment where workshop_id = ? and body <> ''")
                .param(workshop)
                .query(Long.class)
                .single();
    }

    /** Whether the form with this key has been taken down already. */
    @Transactional(readOnly = true)
    public boolean isKnown(long workshop, @Nullable String submission) {
        return sql.sql("select exists (select from comment where workshop_id = ? and submission = ?)")
                .params(workshop, submission == null ? "" : submission)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Those of the workshop, latest first. */
    @Transactional(readOnly = true)
    public List<TakenComment> latest(long workshop, int limit) {
        return sql.sql("select * from comment where workshop_id = ? and body <> '' order by id desc limit ?")
                .params(workshop, limit)
                .query(CommentsTakenDown::taken)
                .list();
    }

    /** One of the workshop. */
    @Transactional(readOnly = true)
    public Optional<TakenComment> find(long workshop, CommentId id) {
        return sql.sql("select * from comment where workshop_id = ? and id = ? and body <> ''")
                .params(workshop, id.value())
                .query(CommentsTakenDown::taken)
                .optional();
    }

    /** Corrects one; says what is wrong with the correction, if anything is. */
    public FormErrors change(long workshop, CommentId id, String name, String words) {
        int most = settings.of(CurrentTenant.get()).discussions().commentMax();
        if (words.isEmpty()) {
            return FormErrors.of("body", Message.of("comment.body.missing"));
        }
        if (words.length() > most) {
            return FormErrors.of("body", Message.of("comment.body.too-long", most, words.length()));
        }
        sql.sql("update comment set body = ?, author_name = ? where id = ? and workshop_id = ? and body <> ''")
                .params(words, name, id.value(), workshop)
                .update();
        return FormErrors.NONE;
    }

    /** Takes one away; an empty place stays where somebody has replied. Says whether it was there. */
    public boolean remove(long workshop, CommentId id) {
        boolean there = find(workshop, id).isPresent();
        if (there) {
            erasing.erase(List.of(id.value()));
        }
        return there;
    }

    /** The workshop has another name or day. */
    public void rename(Gathering at) {
        sql.sql("update comment set workshop_name = cast(? as jsonb), workshop_on = ? where workshop_id = ?")
                .params(Localized.json(at.name()), at.on(), at.id())
                .update();
    }

    private static TakenComment taken(ResultSet row, int number) throws SQLException {
        return new TakenComment(
                new CommentId(row.getLong("id")),
                new Subject(row.getString("subject_type"), row.getLong("subject_id")),
                row.getString("author_name"),
                row.getString("body"),
                Objects.requireNonNull(Localized.instant(row, "created_at")));
    }
}
