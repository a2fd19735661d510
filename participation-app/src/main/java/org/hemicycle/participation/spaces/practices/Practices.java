package org.hemicycle.participation.spaces.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.templates.PracticeContent;
import org.hemicycle.provisioning.templates.TemplatesFromAfar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the registry has of practices: those of all other organisations that are shared, and the offers of this one. When the registry
 * does not answer, that is said, and everything else goes on.
 */
@Component
class Practices {
    private static final Logger LOG = LoggerFactory.getLogger(Practices.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SHARED = """
            select id, organisation, kind, name, description, licence, content from practice
             where state = 'shared' and tenant_id <> :own
            """;

    private final TemplatesFromAfar registry;

    Practices(TemplatesFromAfar registry) {
        this.registry = registry;
    }

    /** Those that others share, the newest first; empty when the registry does not answer. */
    Optional<List<SharedPractice>> shared() {
        return asking(() -> registry.sql()
                .sql(SHARED + " order by (kind = :kind) desc, decided_at desc limit 200")
                .param("own", CurrentTenant.get().id().value())
                .param("kind", CurrentTenant.get().kind().key())
                .query(Practices::practice)
                .list());
    }

    /** One of them. */
    Optional<SharedPractice> shared(UUID id) {
        return asking(() -> registry.sql()
                        .sql(SHARED + " and id = :id")
                        .param("own", CurrentTenant.get().id().value())
                        .param("id", id)
                        .query(Practices::practice)
                        .optional())
                .flatMap(found -> found);
    }

    /** The latest offer of a space of this organisation: none, or unknown when the registry does not answer. */
    Optional<Optional<OwnOffer>> offerOf(long space) {
        return asking(() -> registry.sql()
                .sql("""
                        select state, reason, name, description, licence, offered_at from practice
                         where tenant_id = :own and space = :space order by offered_at desc limit 1
                        """)
                .param("own", CurrentTenant.get().id().value())
                .param("space", space)
                .query((row, _) -> new OwnOffer(
                        row.getString("state"),
                        row.getString("reason"),
                        Localized.text(row, "name"),
                        Localized.text(row, "description"),
                        row.getString("licence"),
                        row.getTimestamp("offered_at").toInstant()))
                .optional());
    }

    private static SharedPractice practice(ResultSet row, int index) throws SQLException {
        return new SharedPractice(
                row.getObject("id", UUID.class),
                Localized.text(row, "organisation"),
                row.getString("kind"),
                Localized.text(row, "name"),
                Localized.text(row, "description"),
                row.getString("licence"),
                JSON.readValue(row.getString("content"), PracticeContent.class));
    }

    private static <T> Optional<T> asking(java.util.function.Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (DataAccessException away) {
            LOG.info("the registry does not answer about practices: {}", away.getMessage());
            return Optional.empty();
        }
    }
}
