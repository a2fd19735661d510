package org.hemicycle.participation.administration.welcome;

import java.util.List;
import org.hemicycle.participation.modules.WelcomeStep;
import org.hemicycle.participation.modules.WelcomeSteps;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that concern the organisation as a whole: its look, its words, its team. */
@Component
class OwnSteps implements WelcomeSteps {
    private final Organisations organisations;
    private final JdbcClient sql;

    OwnSteps(Organisations organisations, JdbcClient sql) {
        this.organisations = organisations;
        this.sql = sql;
    }

    @Override
    public List<WelcomeStep> steps() {
        Organisation now = organisations.current();
        return sql.sql("""
                select exists (select from audit_entry where action = 'look.changed') as look,
                       (select count(distinct participant_id) from role_grant) > 1 or exists (select from invitation) as team
                """)
                .query((row, _) -> List.of(
                        new WelcomeStep(10, "look", "/admin/look", now.look().logo() != null || row.getBoolean("look")),
                        new WelcomeStep(
                                20,
                                "texts",
                                "/admin/texts",
                                !now.text("welcome").isEmpty()),
                        new WelcomeStep(70, "team", "/admin/members", row.getBoolean("team"))))
                .single();
    }
}
