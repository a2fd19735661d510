package org.hemicycle.participation.discussions.votes;

import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.Discussed;
import org.hemicycle.participation.discussions.Subjects;
import org.hemicycle.participation.discussions.Threads;
import org.hemicycle.participation.identity.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Votes on comments: one for each person and comment, which may be changed and taken back. The tally moves with each. */
@Component
@Transactional
public class Votes {
    private final JdbcClient sql;
    private final Threads threads;
    private final Subjects subjects;

    Votes(JdbcClient sql, Threads threads, Subjects subjects) {
        this.sql = sql;
        this.threads = threads;
        this.subjects = subjects;
    }

    /** What came of a vote. */
    enum Outcome {
        TAKEN,
        /** The phase, the settings, or what voting demands do not allow it, or it is on one's own comment. */
        NOT_NOW,
        GONE
    }

    /** @param value 1 to agree, -1 to disagree, 0 to take one's vote back */
    Outcome vote(CommentId comment, SignedIn voter, int value) {
        var about = threads.subjectOf(comment).flatMap(subject -> subjects.find(subject, voter));
        if (about.isEmpty()) {
            return Outcome.GONE;
        }
        if (!mayVote(about.get(), voter)) {
            return Outcome.NOT_NOW;
        }
        boolean there = sql.sql(
                        "select exists (select from comment where id = ? and removed_at is null and author_id is distinct from ?)")
                .params(comment.value(), voter.id().value())
                .query(Boolean.class)
                .single();
        if (!there) {
            return Outcome.NOT_NOW;
        }
        if (value == 0) {
            takeBack(comment, voter);
        } else {
            give(comment, voter, Integer.signum(value));
        }
        return Outcome.TAKEN;
    }

    private static boolean mayVote(Discussed about, SignedIn voter) {
        return about.open() && about.rules().votes() && about.demand().isFree() && voter.mayTakePart();
    }

    /** A second click on the same button changes nothing; one on the other moves the vote. */
    private void give(CommentId comment, SignedIn voter, int value) {
        sql.sql("""
                with given as (
                  insert into comment_vote as v (comment_id, participant_id, value) values (:comment, :voter, :value)
                  on conflict (comment_id, participant_id) do update set value = excluded.value where v.value <> excluded.value
                  returning comment_id, coalesce(old.value, 0) as was, new.value as now)
                insert into comment_rating (comment_id, subject_type, subject_id, root, ups, downs)
                select c.id, c.subject_type, c.subject_id, c.parent_id is null, (g.now = 1)::int, (g.now = -1)::int
                  from given g join comment c on c.id = g.comment_id
                on conflict (comment_id) do update
                   set ups = comment_rating.ups + excluded.ups - (select (g.was = 1)::int from given g),
                       downs = comment_rating.downs + excluded.downs - (select (g.was = -1)::int from given g)
                """)
                .param("comment", comment.value())
                .param("voter", voter.id().value())
                .param("value", value)
                .update();
    }

    private void takeBack(CommentId comment, SignedIn voter) {
        sql.sql("""
                with gone as (delete from comment_vote where comment_id = :comment and participant_id = :voter returning comment_id, value)
                update comment_rating r
                   set ups = r.ups - (g.value = 1)::int, downs = r.downs - (g.value = -1)::int
                  from gone g where g.comment_id = r.comment_id
                """)
                .param("comment", comment.value())
                .param("voter", voter.id().value())
                .update();
    }
}
