package org.hemicycle.manager.hostnames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators ask in their own space, as rows of their cell, done by the control plane for their organisation only. */
class AdministratorsWishesTest extends HostNamesTest {
    @Test
    void areDoneForTheOneWhoAsks() {
        organisation("wishing-town");
        organisation("other-town");
        var name = "www.wishing-town.example";
        assertThat(wish("wishing-town", "claim-host-name", name)).isEqualTo("done");
        assertThat(api.get(path("other-town", name)).status()).isEqualTo(404);
        assertThat(sheet("wishing-town", name)).contains("hemicycle-verification=", "\"claimed\"");
        assertThat(wish("wishing-town", "lead-host-name", name)).isEqualTo("name-not-verified");
        publish(api.get(path("wishing-town", name)).json());
        sql.sql("update host_claim set checked_at = null, next_check_at = now() + interval '1 hour' where name = ?")
                .param(name)
                .update();
        assertThat(wish("wishing-town", "check-host-name", name)).isEqualTo("done");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sheet("wishing-town", name).contains("\"verified\""));
        assertThat(wish("wishing-town", "lead-host-name", name)).isEqualTo("done");
        assertThat(api.get("/api/v1/organisations/wishing-town")
                        .json()
                        .get("primaryHostname")
                        .asString())
                .isEqualTo(name);
        assertThat(wish("other-town", "withdraw-host-name", name)).isEqualTo("unknown-name");
        assertThat(wish("wishing-town", "lead-host-name", "wishing-town.localhost"))
                .isEqualTo("done");
        assertThat(wish("wishing-town", "withdraw-host-name", name)).isEqualTo("done");
        assertThat(ask(name)).isEqualTo(404);
        assertThat(sql.sql(
                                "select actor from audit_entry where action = 'hostname.withdrawn' and detail ->> 'name' = ?")
                        .param(name)
                        .query(String.class)
                        .list())
                .containsExactly("organisation:wishing-town");
    }

    @Test
    void areRefusedWithAReason() {
        organisation("refused-wishes");
        organisation("refused-owner");
        verified("refused-owner", "owned.example");
        assertThat(wish("refused-wishes", "claim-host-name", "owned.example")).isEqualTo("name-taken");
        assertThat(wish("refused-wishes", "claim-host-name", "0wned.example")).isEqualTo("name-looks-alike");
        assertThat(wish("refused-wishes", "claim-host-name", "refused-owner.localhost"))
                .isEqualTo("name-ours");
        assertThat(wish("refused-wishes", "claim-host-name", "рaypal.example")).isEqualTo("name-looks-alike");
        assertThat(wish("refused-wishes", "claim-host-name", "printer.local")).isEqualTo("name-reserved");
        assertThat(wish("refused-wishes", "claim-host-name", "10.0.0.1")).isEqualTo("name-malformed");
        assertThat(wish("refused-wishes", "check-host-name", "nobody.example")).isEqualTo("unknown-name");
    }

    private String wish(String slug, String kind, String name) {
        var tenant = tenant(slug);
        var cell = cell(tenant);
        var id = cell.sql("""
                with asked as (
                  insert into jobs.request (tenant_role, kind, payload)
                  values (?, ?, jsonb_build_object('name', ?::text)) returning id)
                select id from asked, pg_notify('requests', '')
                """)
                .params(tenant.id().role(), kind, name)
                .query(UUID.class)
                .single();
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> cell.sql("""
                                select case when done_at is null then 'open' else coalesce(refusal, 'done') end
                                  from jobs.request where id = ?
                                """).param(id).query(String.class).single(), answer -> !answer.equals("open"));
    }

    private String sheet(String slug, String name) {
        var tenant = tenant(slug);
        var url = tenant.placement().databaseUrl();
        try (var connection = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var query = connection.prepareStatement(
                        "select sheet::text from " + tenant.id().schema() + ".host_claim where name = ?")) {
            query.setString(1, name);
            var row = query.executeQuery();
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcClient cell(Tenant tenant) {
        return JdbcClient.create(
                beans.getBean(Cells.class).of(tenant.placement().cell()));
    }

    private Tenant tenant(String slug) {
        return beans.getBean(Registry.class).findBySlug(new Slug(slug)).orElseThrow();
    }
}
