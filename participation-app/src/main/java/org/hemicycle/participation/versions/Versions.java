package org.hemicycle.participation.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The versions of texts, by type and number of what they are the text of. A version is never changed. */
@Component
public class Versions {
    private static final String SELECT = """
            select v.version, v.title, v.body, v.written_at, coalesce(p.name, '') as author
              from text_version v left join participant p on p.id = v.written_by
             where v.subject_type = :type and v.subject_id = :id
            """;
    private final JdbcClient sql;

    Versions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps what the text says now, in the transaction that writes it; the same as before is no version of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(SignedIn author, String type, long id, LocalizedText title, LocalizedText body) {
        sql.sql("""
                insert into text_version (subject_type, subject_id, version, title, body, written_by)
                select :type, :id, coalesce(max(version), 0) + 1, cast(:title as jsonb), cast(:body as jsonb), :by
                  from text_version where subject_type = :type and subject_id = :id
                having not coalesce((select title = cast(:title as jsonb) and body = cast(:body as jsonb) from text_version
                                      where subject_type = :type and subject_id = :id order by version desc limit 1), false)
                """)
                .param("type", type)
                .param("id", id)
                .param("title", Localized.json(title))
                .param("body", Localized.json(body))
                .param("by", author.id().value())
                .update();
    }

    /** All of one text, the latest first. */
    @Transactional(readOnly = true)
    public List<TextVersion> of(String type, long id) {
        return sql.sql(SELECT + "order by v.version desc limit 200")
                .param("type", type)
                .param("id", id)
                .query(Versions::version)
                .list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<TextVersion> of(String type, long id, int number) {
        return sql.sql(SELECT + "and v.version = :number")
                .param("type", type)
                .param("id", id)
                .param("number", number)
                .query(Versions::version)
                .optional();
    }

    /** Removes all versions of a text that is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String type, long id) {
        sql.sql("delete from text_version where subject_type = :type and subject_id = :id")
                .param("type", type)
                .param("id", id)
                .update();
    }

    private static TextVersion version(ResultSet row, int number) throws SQLException {
        return new TextVersion(
                row.getInt("version"),
                Localized.text(row, "title"),
                Localized.text(row, "body"),
                Objects.requireNonNull(Localized.instant(row, "written_at")),
                row.getString("author"));
    }
}
