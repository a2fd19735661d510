package org.hemicycle.provisioning.runs;

import java.util.List;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.storage.FileKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that came with the wish for an organisation, kept in the registry until the run that builds its home has put them in their place. */
public final class InitialFiles {
    private final JdbcClient sql;

    /** @param sql on the registry's database, with {@code platform} in the search path */
    public InitialFiles(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a file for the tenant; joins the caller's transaction. */
    public void keep(TenantId tenant, FileKey key, byte[] content, String type) {
        sql.sql("insert into initial_file (tenant_id, key, content, media_type) values (?, ?, ?, ?)")
                .params(tenant.value(), key.value(), content, type)
                .update();
    }

    List<InitialFile> of(TenantId tenant) {
        return sql.sql("select key, content, media_type from initial_file where tenant_id = ?")
                .param(tenant.value())
                .query((row, _) -> new InitialFile(
                        new FileKey(row.getString("key")), row.getBytes("content"), row.getString("media_type")))
                .list();
    }

    void forget(TenantId tenant) {
        sql.sql("delete from initial_file where tenant_id = ?")
                .param(tenant.value())
                .update();
    }

    record InitialFile(FileKey key, byte[] content, String type) {}
}
