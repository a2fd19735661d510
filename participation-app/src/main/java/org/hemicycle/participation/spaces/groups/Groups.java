package org.hemicycle.participation.spaces.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups of an organisation as everybody may read them. */
@Component
@Transactional(readOnly = true)
public class Groups {
    private static final String SELECT = """
            select g.*, (select count(*) from space s where s.group_id = g.id and s.published_at is not null) as spaces
              from space_group g
             where g.published_at is not null
            """;
    private final JdbcClient sql;

    Groups(JdbcClient sql) {
        this.sql = sql;
    }

    /** A group with its presentation. */
    public record Open(GroupCard card, LocalizedText description) {}

    /** The published groups in their order, promoted ones first. */
    public List<GroupCard> published() {
        return sql.sql(SELECT + " order by g.promoted desc, g.position, g.id limit 50")
                .query(Groups::card)
                .list();
    }

    public Optional<Open> find(String slug) {
        return sql.sql(SELECT + " and g.slug = ?")
                .param(slug)
                .query((row, number) -> new Open(card(row, number), Localized.text(row, "description")))
                .optional();
    }

    private static GroupCard card(ResultSet row, int number) throws SQLException {
        return new GroupCard(
                row.getLong("id"),
                row.getString("slug"),
                Localized.text(row, "title"),
                Localized.text(row, "subtitle"),
                row.getString("picture"),
                Localized.text(row, "picture_alternative"),
                row.getBoolean("promoted"),
                row.getLong("spaces"));
    }
}
