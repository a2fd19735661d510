package org.hemicycle.participation.discussions.mentions;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.prose.Remarkable;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is named in comments. Only people with a page of their own can be: of nobody else does a comment say whether they exist. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Mentions {
    private static final int MOST = 10;
    private final JdbcClient sql;
    private final Jobs jobs;

    Mentions(JdbcClient sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    /** Notes who is named in these words, in place of who was before, and tells them when {@code readable}. */
    public void note(CommentId comment, String words, boolean readable) {
        Set<String> names = Remarkable.nicknames(words).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .limit(MOST)
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            return;
        }
        int added = sql.sql("""
                insert into comment_mention (comment_id, participant_id)
                select c.id, p.id from comment c
                  join participant p on lower(p.nickname) = any(:names) and p.profile_shown and p.profile_hidden_at is null
                   and p.confirmed_at is not null and p.disabled_at is null and p.id is distinct from c.author_id
                 where c.id = :comment
                on conflict do nothing
                """)
                .param("names", names.toArray(String[]::new))
                .param("comment", comment.value())
                .update();
        if (added > 0 && readable) {
            tell(comment);
        }
    }

    /** Asks for letters to those who are named and were not told yet. */
    public void tell(CommentId comment) {
        jobs.enqueue(MentionLetters.NAME, comment.toString(), Map.of("comment", comment.toString()));
    }
}
