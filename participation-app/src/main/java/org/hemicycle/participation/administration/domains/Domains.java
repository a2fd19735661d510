package org.hemicycle.participation.administration.domains;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.hostnames.ClaimSheet;
import org.hemicycle.provisioning.hostnames.SenderSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How the bound organisation's domains stand, and what it asks of the control plane about them, as rows of its cell that only it sees. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Domains {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;

    Domains(JdbcClient sql) {
        this.sql = sql;
    }

    /** The sheets of all names, in alphabetical order. */
    public List<ClaimSheet> sheets() {
        return sql.sql("select sheet from host_claim order by name")
                .query((row, _) -> JSON.readValue(row.getString("sheet"), ClaimSheet.class))
                .list();
    }

    /** The sheet of one name. */
    public Optional<ClaimSheet> sheet(String name) {
        return sql.sql("select sheet from host_claim where name = ?")
                .param(name)
                .query((row, _) -> JSON.readValue(row.getString("sheet"), ClaimSheet.class))
                .optional();
    }

    /** The domain in whose name letters are to go out. */
    public Optional<SenderSheet> sender() {
        return sql.sql("select sheet from sender_domain")
                .query((row, _) -> JSON.readValue(row.getString("sheet"), SenderSheet.class))
                .optional();
    }

    /** How many passkeys of the organisation's people belong to this name. */
    public long passkeys(String name) {
        return sql.sql("select count(*) from passkey where relying_party = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** Asks, unless the same is being asked already; says whether it asked. */
    public boolean ask(String kind, String name) {
        return sql.sql("""
                insert into jobs.request (kind, payload)
                select :kind, jsonb_build_object('name', :name::text)
                 where not exists (select 1 from jobs.request
                                    where done_at is null and kind = :kind and payload->>'name' = :name)
                """).param("kind", kind).param("name", name).update() == 1;
    }

    /** The latest wish about each name, if it is open or was answered in the last minutes. */
    public List<DomainWish> latest() {
        return sql.sql("""
                select distinct on (payload->>'name') kind, payload->>'name' as name, done_at, refusal
                  from jobs.request
                 where kind in ('claim-host-name', 'check-host-name', 'withdraw-host-name', 'lead-host-name')
                   and (done_at is null or done_at > now() - interval '10 minutes')
                 order by payload->>'name', created_at desc
                """).query(Domains::wish).list();
    }

    private static DomainWish wish(ResultSet row, int index) throws SQLException {
        return new DomainWish(
                row.getString("kind"),
                row.getString("name"),
                Localized.instant(row, "done_at"),
                row.getString("refusal"));
    }
}
