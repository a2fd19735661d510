package org.hemicycle.participation.blog;

import java.util.Collection;
import java.util.Set;
import org.hemicycle.participation.discussions.PublicSubjects;
import org.hemicycle.participation.modules.Contributions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published posts, whose comments are for everybody. */
@Component
class PublicPosts implements PublicSubjects {
    private final JdbcClient jdbc;

    PublicPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return Posts.TYPE;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> among(Collection<Long> numbers) {
        return numbers.isEmpty() || !Contributions.isOn("blog")
                ? Set.of()
                : Set.copyOf(jdbc.sql(
                                "select id from post where id in (:numbers) and published_at is not null and hidden_at is null")
                        .param("numbers", numbers)
                        .query((row, _) -> row.getLong(1))
                        .list());
    }
}
