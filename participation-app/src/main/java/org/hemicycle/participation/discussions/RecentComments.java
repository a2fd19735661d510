package org.hemicycle.participation.discussions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Removal;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All comments, latest first, for those who watch over them in their spaces; they can remove one, and put it back. */
@Component
class RecentComments {
    static final int PAGE = 30;

    private final JdbcClient jdbc;
    private final SpacesOfComments spaces;
    private final Removal removal;
    private final AuditLog log;

    RecentComments(JdbcClient jdbc, SpacesOfComments spaces, Removal removal, AuditLog log) {
        this.jdbc = jdbc;
        this.spaces = spaces;
        this.removal = removal;
        this.log = log;
    }

    /** One page that begins before this comment (0: at the latest), and one more if there are others. */
    @Transactional(readOnly = true)
    List<RecentComment> before(Scope scope, long id) {
        return jdbc.sql("""
                select id, subject_type, subject_id, author_name, workshop_id, workshop_name, workshop_on, body, created_at, removed_at
                  from comment
                 where body <> '' and (:everywhere or %s = any(:spaces)) and (:before = 0 or id < :before)
                 order by id desc
                 limit :limit
                """.formatted(spaces.expression()))
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .param("before", id)
                .param("limit", PAGE + 1)
                .query(RecentComments::comment)
                .list();
    }

    /** Hides a comment; its author is told, as for any decision of moderation. */
    @Transactional
    boolean remove(SignedIn actor, CommentId id) {
        boolean there = is(id, "removed_at is null");
        if (there) {
            removal.hide(actor, new ThingRef(ReportableComments.TYPE, id.value()));
            log.write(actor, "comment.removed", Map.of("comment", id.value()));
        }
        return there;
    }

    /** Shows it again, unless its author took it away. */
    @Transactional
    boolean restore(SignedIn actor, CommentId id) {
        boolean there = is(id, "removed_at is not null and body <> '' and removed_by is distinct from 'author'");
        if (there) {
            removal.show(actor, new ThingRef(ReportableComments.TYPE, id.value()));
            log.write(actor, "comment.restored", Map.of("comment", id.value()));
        }
        return there;
    }

    private boolean is(CommentId id, String condition) {
        return jdbc.sql("select exists (select from comment where id = :id and " + condition + ")")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static RecentComment comment(ResultSet row, int number) throws SQLException {
        return new RecentComment(
                new CommentId(row.getLong("id")),
                new Subject(row.getString("subject_type"), row.getLong("subject_id")),
                Byline.of(row),
                row.getString("body"),
                Objects.requireNonNull(Localized.instant(row, "created_at")),
                row.getTimestamp("removed_at") != null);
    }
}
