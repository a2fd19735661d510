package org.hemicycle.participation.spaces;

import java.util.List;
import org.hemicycle.participation.modules.WelcomeStep;
import org.hemicycle.participation.modules.WelcomeSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a new administrator to a first published process. */
@Component
class FirstSpace implements WelcomeSteps {
    private final JdbcClient jdbc;

    FirstSpace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WelcomeStep> steps() {
        return jdbc.sql("""
                select (select id from space order by published_at is null, id desc limit 1) as space,
                       exists (select from phase where active) as phase,
                       exists (select from component where published_at is not null) as component,
                       exists (select from space where published_at is not null) as published
                """)
                .query((row, _) -> {
                    boolean any = row.getObject("space") != null;
                    String form = any ? "/admin/spaces/" + row.getLong("space") : "/admin/spaces/new";
                    return List.of(
                            new WelcomeStep(40, "space", any ? form : "/admin/spaces/new", any),
                            new WelcomeStep(45, "phase", form, row.getBoolean("phase")),
                            new WelcomeStep(50, "component", form, row.getBoolean("component")),
                            new WelcomeStep(60, "publish", form, row.getBoolean("published")));
                })
                .single();
    }
}
