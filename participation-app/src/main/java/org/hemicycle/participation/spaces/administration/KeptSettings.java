package org.hemicycle.participation.spaces.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What components do otherwise than the organisation, always or during one phase, as administrators change it. */
@Component
@Transactional
class KeptSettings {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;
    private final AuditLog log;

    KeptSettings(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** A component with what it does otherwise: always, and in each phase. */
    record Kept(
            long space,
            LocalizedText spaceTitle,
            long component,
            String module,
            LocalizedText name,
            Map<String, String> always,
            List<OfPhase> phases) {
        String path() {
            return "/admin/spaces/" + space + "/components/" + component + "/settings";
        }

        Optional<OfPhase> phase(long id) {
            return phases.stream().filter(one -> one.id() == id).findFirst();
        }
    }

    /** A phase of the space, and what the component does otherwise in it. */
    record OfPhase(long id, LocalizedText title, Map<String, String> own) {}

    @Transactional(readOnly = true)
    Optional<Kept> find(long space, long component) {
        var phases = sql.sql("""
                select id, title, coalesce(settings -> cast(:component as text), '{}') as own
                  from phase where space_id = :space order by position, id
                """)
                .param("component", component)
                .param("space", space)
                .query((row, _) ->
                        new OfPhase(row.getLong("id"), Localized.text(row, "title"), values(row.getString("own"))))
                .list();
        return sql.sql("""
                select c.module, c.name, s.title, coalesce(c.settings -> 'own', '{}') as own
                  from component c join space s on s.id = c.space_id where c.id = ? and s.id = ?
                """)
                .params(component, space)
                .query((row, _) -> new Kept(
                        space,
                        Localized.text(row, "title"),
                        component,
                        row.getString("module"),
                        Localized.text(row, "name"),
                        values(row.getString("own")),
                        phases))
                .optional();
    }

    /** Keeps what the component does otherwise; {@code phase} null for always. */
    void keep(SignedIn actor, Kept kept, @Nullable Long phase, Map<String, String> own) {
        if (phase == null) {
            sql.sql("""
                    update component set settings = (settings - 'own')
                           || case when :none then '{}'::jsonb else jsonb_build_object('own', :own::jsonb) end
                     where id = :component
                    """)
                    .param("none", own.isEmpty())
                    .param("own", JSON.writeValueAsString(own))
                    .param("component", kept.component())
                    .update();
        } else {
            sql.sql("""
                    update phase set settings = (settings - cast(:component as text))
                           || case when :none then '{}'::jsonb else jsonb_build_object(cast(:component as text), :own::jsonb) end
                     where id = :phase and space_id = :space
                    """)
                    .param("none", own.isEmpty())
                    .param("own", JSON.writeValueAsString(own))
                    .param("component", kept.component())
                    .param("phase", phase)
                    .param("space", kept.space())
                    .update();
        }
        var detail = new HashMap<String, Object>(
                Map.of("space", kept.space(), "component", kept.component(), "settings", own));
        if (phase != null) {
            detail.put("phase", phase);
        }
        log.write(actor, "component.set", detail);
    }

    private static Map<String, String> values(String json) {
        var values = new HashMap<String, String>();
        JSON.readTree(json).properties().stream()
                .filter(entry -> entry.getValue().isValueNode())
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
        return Map.copyOf(values);
    }
}
