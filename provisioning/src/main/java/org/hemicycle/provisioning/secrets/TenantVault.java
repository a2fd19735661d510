package org.hemicycle.provisioning.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals and opens the secrets of tenants. Each tenant has keys of its own, in its table {@code tenant_key}, wrapped by the
 * installation's; what is sealed begins with the number of the key, so that a new one can follow. A copy of one home, or of
 * the whole database, opens nothing.
 */
public final class TenantVault {
    private static final String NEWEST = "select id, wrapped from tenant_key order by id desc limit 1";
    private final SealingKey installation;
    private final Map<Place, SealingKey> known = new ConcurrentHashMap<>();

    /** @param installation wraps the keys of all tenants; the same on every node of both planes */
    public TenantVault(SealingKey installation) {
        this.installation = installation;
    }

    /**
     * Seals a secret of the tenant.
     *
     * @param sql inside a transaction in the tenant's home
     * @param name what it is, authenticated with it: {@code provider:12}
     */
    public byte[] seal(JdbcClient sql, TenantId tenant, String name, byte[] secret) {
        var newest = sql.sql(NEWEST).query(Row.class).optional().orElseGet(() -> first(sql, tenant));
        var sealed = unwrapped(tenant, newest).seal(name, secret);
        return ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .putInt(newest.id())
                .put(sealed)
                .array();
    }

    /** Opens what was sealed for this tenant under this name; throws {@link WrongKey} for anything else. */
    public byte[] open(JdbcClient sql, TenantId tenant, String name, byte[] sealed) {
        if (sealed.length < Integer.BYTES) {
            throw new WrongKey(name, null);
        }
        var buffer = ByteBuffer.wrap(sealed);
        int id = buffer.getInt();
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        var place = new Place(tenant, id);
        var key = known.get(place);
        if (key != null) {
            try {
                return key.open(name, rest);
            } catch (WrongKey unkept) {
                // A key that was made and used in a transaction that came to nothing: the one that was kept is another.
                known.remove(place, key);
            }
        }
        var row = sql.sql("select id, wrapped from tenant_key where id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new WrongKey(name, null));
        var read = unwrapped(tenant, row);
        var opened = read.open(name, rest);
        known.put(place, read);
        return opened;
    }

    /** {@link #seal} for a text. */
    public byte[] sealText(JdbcClient sql, TenantId tenant, String name, String secret) {
        return seal(sql, tenant, name, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** {@link #open} for a text. */
    public String openText(JdbcClient sql, TenantId tenant, String name, byte[] sealed) {
        return new String(open(sql, tenant, name, sealed), StandardCharsets.UTF_8);
    }

    /** The tenant's first key; of two made at the same moment the older one is used by everybody. */
    private Row first(JdbcClient sql, TenantId tenant) {
        sql.sql("insert into tenant_key (id, wrapped) values (1, ?) on conflict do nothing")
                .param(installation.seal(label(tenant), SealingKey.random(SealingKey.BYTES)))
                .update();
        return sql.sql(NEWEST).query(Row.class).single();
    }

    private SealingKey unwrapped(TenantId tenant, Row row) {
        return new SealingKey(installation.open(label(tenant), row.wrapped()));
    }

    private static String label(TenantId tenant) {
        return "tenant-key:" + tenant.value();
    }

    @Override
    public String toString() {
        return "TenantVault[hidden]";
    }

    private record Place(TenantId tenant, int id) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(int id, byte[] wrapped) {}
}
