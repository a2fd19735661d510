package org.hemicycle.manager.signup;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.registry.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the settings of sign-up are kept; one row. */
@Repository
public class SettingsOfSignup {
    private final JdbcClient sql;
    private final AuditTrail audit;

    SettingsOfSignup(JdbcClient sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** As they are now. */
    public SignupSettings now() {
        return sql.sql("select * from signup_settings")
                .query(SettingsOfSignup::map)
                .single();
    }

    /** Changes them, unless somebody else did since {@code version}; says whether it is done. The caller has checked them. */
    @Transactional
    public boolean change(SignupSettings wanted, long version, Actor actor) {
        int changed = sql.sql("""
                update signup_settings
                   set open = ?, approval = ?, kinds = ?, free_plan = ?, trial_plan = ?, trial_days = ?, per_day = ?,
                       per_address = ?, effort = ?, slow_minutes = ?, kept_words = ?, throw_away = ?, version = version + 1
                 where version = ?
                """)
                .param(wanted.open())
                .param(wanted.approval())
                .param(wanted.kinds().stream().map(Kind::key).sorted().toArray(String[]::new))
                .param(wanted.freePlan())
                .param(wanted.trialPlan())
                .param(wanted.trialDays())
                .param(wanted.perDay())
                .param(wanted.perAddress())
                .param(wanted.effort())
                .param(wanted.slowMinutes())
                .param(wanted.keptWords().toArray(String[]::new))
                .param(wanted.throwAway().toArray(String[]::new))
                .param(version)
                .update();
        if (changed == 1) {
            audit.record(actor, "signup.settings-changed", detail(wanted));
        }
        return changed == 1;
    }

    private static Map<String, Object> detail(SignupSettings wanted) {
        return Map.of(
                "open", wanted.open(),
                "approval", wanted.approval(),
                "kinds", new TreeSet<>(wanted.kinds()).toString(),
                "freePlan", wanted.freePlan(),
                "trialPlan", wanted.trialPlan(),
                "trialDays", wanted.trialDays(),
                "perDay", wanted.perDay(),
                "perAddress", wanted.perAddress());
    }

    private static SignupSettings map(ResultSet row, int index) throws SQLException {
        return new SignupSettings(
                row.getBoolean("open"),
                row.getBoolean("approval"),
                strings(row.getArray("kinds")).stream()
                        .flatMap(key -> Kind.of(key).stream())
                        .collect(Collectors.toSet()),
                row.getString("free_plan"),
                row.getString("trial_plan"),
                row.getInt("trial_days"),
                row.getInt("per_day"),
                row.getInt("per_address"),
                row.getInt("effort"),
                row.getInt("slow_minutes"),
                strings(row.getArray("kept_words")),
                strings(row.getArray("throw_away")),
                row.getLong("version"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
