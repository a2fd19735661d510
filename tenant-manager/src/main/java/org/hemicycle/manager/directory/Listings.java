package org.hemicycle.manager.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The spaces in the directory. Only those that the public can read now are shown: not those on trial, suspended, closed or gone. */
@Component
class Listings {
    static final int PAGE = 50;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final BaseDomain base;

    Listings(JdbcClient sql, JsonMapper json, Installation installation) {
        this.sql = sql;
        this.json = json;
        this.base = new BaseDomain(installation.baseDomain());
    }

    void put(TenantId tenant, LocalizedText summary, String place) {
        sql.sql("""
                insert into listing (tenant_id, summary, place) values (:tenant, :summary::jsonb, :place)
                on conflict (tenant_id) do update set summary = excluded.summary, place = excluded.place
                """)
                .param("tenant", tenant.value())
                .param("summary", json.writeValueAsString(summary))
                .param("place", place)
                .update();
    }

    void remove(TenantId tenant) {
        sql.sql("delete from listing where tenant_id = ?").param(tenant.value()).update();
    }

    /** One more than a page, in the order of the short names, from after that name. */
    List<ListedSpace> page(DirectoryQuery query) {
        return sql.sql("""
                select t.slug, t.name, t.kind, t.state, l.summary, l.place,
                       (select h.name from host_name h where h.tenant_id = t.id and h.is_primary) as host
                  from listing l join tenant t on t.id = l.tenant_id
                 where t.state in ('active', 'past-due', 'archived') and t.slug > :after
                   and (:kind = '' or t.kind = :kind)
                   and (:words = '' or concat_ws(' ', t.name::text, l.place, l.summary::text) ilike :pattern)
                 order by t.slug limit :most
                """)
                .param("after", query.after())
                .param("kind", query.kind())
                .param("words", query.words())
                .param("pattern", "%" + query.words().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("most", PAGE + 1)
                .query(this::space)
                .list();
    }

    private ListedSpace space(ResultSet row, int index) throws SQLException {
        var host = row.getString("host");
        return new ListedSpace(
                row.getString("slug"),
                json.readValue(row.getString("name"), LocalizedText.class),
                row.getString("kind"),
                row.getString("state").equals("archived"),
                json.readValue(row.getString("summary"), LocalizedText.class),
                row.getString("place"),
                host == null ? base.host(new Slug(row.getString("slug"))) : new HostName(host));
    }
}
