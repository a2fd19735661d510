package org.hemicycle.participation.verification.conditions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.spaces.Conditions;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The conditions of components, as administrators change them. */
@Component
@Transactional
class ConditionsOfComponents {
    private final JdbcClient sql;
    private final AuditLog log;

    ConditionsOfComponents(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** A component with what it demands. */
    record Found(long space, long id, String module, LocalizedText name, Conditions conditions) {
        String path() {
            return "/admin/spaces/" + space + "/components/" + id + "/conditions";
        }

        /** What people can do in it: its module's actions, and comments where there are any. */
        List<String> actions() {
            return Stream.of(module, "discussions")
                    .filter(Contributions::isOn)
                    .flatMap(key -> Modules.find(key).stream())
                    .map(ModuleManifest::actions)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    Optional<Found> find(long space, long component) {
        return sql.sql("""
                select id, module, name, settings -> 'conditions' as conditions from component where id = ? and space_id = ?
                """)
                .params(component, space)
                .query((row, _) -> new Found(
                        space,
                        row.getLong("id"),
                        row.getString("module"),
                        Localized.text(row, "name"),
                        Conditions.parse(row.getString("conditions"))))
                .optional();
    }

    void keep(SignedIn actor, Found component, Conditions conditions) {
        sql.sql("""
                update component set settings = (settings - 'conditions')
                       || case when :none then '{}'::jsonb else jsonb_build_object('conditions', :conditions::jsonb) end
                 where id = :id
                """)
                .param("none", conditions.isEmpty())
                .param("conditions", conditions.json())
                .param("id", component.id())
                .update();
        log.write(
                actor,
                "verification.conditions-changed",
                Map.of(
                        "space",
                        component.space(),
                        "component",
                        component.id(),
                        "actions",
                        conditions.byAction().keySet().stream().sorted().toList()));
    }
}
