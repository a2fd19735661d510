package org.hemicycle.provisioning.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import tools.jackson.databind.json.JsonMapper;

/**
 * The change of controller in the home, in one transaction. Every account waits for the consent of its owner, everybody is signed
 * out, roles go but for those of the staff who were named, and what the former controller had let in from outside is ended:
 * invitations, programs, visits. Content and its history stay. Done twice, it is done once: the home remembers the run.
 */
final class HandingOverStep implements Step {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CellTransactions transactions;
    private final ModuleSchemas schemas;
    private final Clock clock;

    HandingOverStep(CellTransactions transactions, ModuleSchemas schemas, Clock clock) {
        this.transactions = transactions;
        this.schemas = schemas;
        this.clock = clock;
    }

    @Override
    public void perform(Work work) throws Exception {
        var wish = work.input().as(SuccessionWish.class);
        transactions.inside(work.tenant(), connection -> {
            if (begin(connection, work, wish)) {
                handOver(connection, work.tenant(), wish);
            }
            return wish;
        });
    }

    private boolean begin(Connection connection, Work work, SuccessionWish wish) throws SQLException {
        var succession = new LinkedHashMap<String, Object>();
        succession.put("id", clock.instant().getEpochSecond());
        succession.put("run", work.run().toString());
        succession.put(
                "until",
                clock.instant().plus(Duration.ofDays(wish.answerDays())).toString());
        succession.put("from", work.tenant().name().byLanguage());
        succession.put("to", wish.name().byLanguage());
        try (var update = connection.prepareStatement("""
                update organisation
                   set settings = settings || jsonb_build_object('succession', ?::jsonb), name = ?::jsonb,
                       version = version + 1, changed_at = now()
                 where settings #>> '{succession,run}' is distinct from ?
                """)) {
            update.setString(1, JSON.writeValueAsString(succession));
            update.setString(2, JSON.writeValueAsString(wish.name()));
            update.setString(3, work.run().toString());
            return update.executeUpdate() == 1;
        }
    }

    private void handOver(Connection connection, Tenant tenant, SuccessionWish wish) throws SQLException {
        var keep = wish.keep().stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        run(connection, "delete from participant where confirmed_at is null");
        run(connection, """
                update participant
                   set succession = (select (settings #>> '{succession,id}')::bigint from organisation)
                """);
        try (var revoke = connection.prepareStatement("""
                delete from role_grant g using participant p
                 where p.id = g.participant_id and not (lower(coalesce(p.email, '')) = any (?))
                """)) {
            revoke.setArray(1, connection.createArrayOf("text", keep));
            revoke.executeUpdate();
        }
        run(connection, "delete from spring_session");
        run(connection, "delete from sign_in_link");
        run(connection, "delete from invitation where accepted_at is null");
        run(connection, "delete from support_entrance");
        run(connection, """
                update support_access set state = 'ended', ended_at = now(), ended_by = 'succession'
                 where state in ('asked', 'open')
                """);
        if (schemas.installed(connection, tenant.id()).stream()
                .anyMatch(module -> module.key().equals("api"))) {
            run(connection, "delete from api_authorization");
            run(connection, "delete from api_consent");
            run(connection, "delete from api_secret");
        }
        log(connection, wish);
    }

    private static void log(Connection connection, SuccessionWish wish) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_entry (actor_name, action, detail) values ('Hemicycle', 'organisation.succeeded', ?::jsonb)
                """)) {
            insert.setString(
                    1, JSON.writeValueAsString(Map.of("kind", wish.kind().key(), "answerDays", wish.answerDays())));
            insert.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
