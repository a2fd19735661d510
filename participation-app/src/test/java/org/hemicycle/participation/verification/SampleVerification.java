package org.hemicycle.participation.verification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An organisation that verifies people: ways opened, lists applied, conditions set. */
public final class SampleVerification {
    private final Tenant tenant;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public SampleVerification(Tenant tenant, JdbcClient sql, TransactionTemplate transaction) {
        this.tenant = tenant;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Opens a way for a year, with these options as JSON. */
    public void open(String handler, String options) {
        inside(() -> sql.sql("""
                insert into verification_handler (handler, enabled, months, options) values (?, true, 12, ?::jsonb)
                on conflict (handler) do update set enabled = true, months = 12, options = excluded.options
                """).params(handler, options).update());
    }

    /** An administrator uploads a list, has it read as its headings say, and applies it; returns what the page said before. */
    public String applyCensus(Browser administrator, String csv, String... asked) {
        administrator.get("/admin/verification/census");
        var sent = administrator.upload(
                "/admin/verification/census", Map.of(), "list", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        if (sent.status() != 303) {
            throw new AssertionError("not taken: " + sent.status() + sent.body());
        }
        var id = prepared(administrator.get("/admin/verification/census").body());
        var fields = new java.util.ArrayList<String>();
        var columns = java.util.List.of("number", "surname", "given-name", "birth", "postal-code", "district");
        var header = csv.lines().findFirst().orElseThrow().split(";");
        for (int i = 0; i < header.length; i++) {
            if (columns.contains(header[i])) {
                fields.addAll(java.util.List.of("column." + header[i], "" + i));
            }
        }
        for (var one : asked) {
            fields.addAll(java.util.List.of("asked", one));
        }
        fields.addAll(java.util.List.of("birth", "yes", "mode", "replace"));
        var read = administrator.post("/admin/verification/census/" + id + "/columns", fields.toArray(String[]::new));
        if (read.status() != 303) {
            throw new AssertionError("not read: " + read.status() + read.body());
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> inside(() -> sql.sql("select state from census_upload where id = ?")
                                .param(Long.valueOf(id))
                                .query(String.class)
                                .single())
                        .equals("read"));
        var page = administrator.get("/admin/verification/census").body();
        administrator.post("/admin/verification/census/" + id + "/application");
        return page;
    }

    /** Sets what an action of a component demands. */
    public void demand(SampleSpace space, String conditions) {
        inside(() -> sql.sql("update component set settings = jsonb_build_object('conditions', ?::jsonb) where id = ?")
                .params(conditions, space.component())
                .update());
    }

    /** A condition of one way for one action. */
    public static String condition(String action, String handler, String districts, int age) {
        return "{\"byAction\":{\"%s\":{\"all\":true,\"wanted\":[{\"handler\":\"%s\",\"districts\":[%s],\"age\":%d}]}}}"
                .formatted(action, handler, districts, age);
    }

    public static String email() {
        return UUID.randomUUID() + "@example.org";
    }

    public long count(String statement, Object... parameters) {
        return inside(
                () -> sql.sql(statement).params(parameters).query(Long.class).single());
    }

    public <T> T inside(Supplier<T> work) {
        return CurrentTenant.call(tenant, () -> transaction.execute(_ -> work.get()));
    }

    private static String prepared(String page) {
        return page.replaceFirst("(?s).*/admin/verification/census/(\\d+)/columns.*", "$1");
    }
}
