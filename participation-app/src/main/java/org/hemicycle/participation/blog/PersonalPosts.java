package org.hemicycle.participation.blog;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts that stand in somebody's name. */
@Component
class PersonalPosts implements PersonalData {
    private final JdbcClient sql;

    PersonalPosts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "blog";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("posts", sql.sql("""
                select id, '/blog/' || slug as path, title, body, author_name as signed, published_at
                  from post where author_id = ? order by id
                """).param(person).query().listOfRows());
    }

    /** A post is the organisation's, whoever signed it: it stays without the name, unless the person wants it gone. */
    @Override
    public void erase(long person, Published published) {
        switch (published) {
            case KEEP ->
                sql.sql("update post set author_id = null, author_name = '' where author_id = ?")
                        .param(person)
                        .update();
            case REMOVE ->
                sql.sql("delete from post where author_id = ?").param(person).update();
        }
    }
}
