package org.hemicycle.provisioning.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The layers as the control plane writes them, with every change that was ever made; the data plane is told by the database. */
public final class SettingTable {
    private static final String CHANGES =
            "select id, profile, key, before, after, changed_by, changed_at from setting_change where application = ? and profile = ?";

    private final JdbcClient sql;

    /** @param sql on the registry's database, with {@code platform} in the search path */
    public SettingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** What this layer says by itself. */
    public Map<String, String> layer(String profile) {
        var rows = new TreeMap<String, String>();
        values(profile).forEach((key, value) -> rows.put(key, value.value()));
        return rows;
    }

    /** What this layer says by itself, and since whom. */
    public Map<String, SettingValue> values(String profile) {
        var rows = new TreeMap<String, SettingValue>();
        sql.sql(
                        "select key, value, changed_by, changed_at from setting where application = ? and profile = ? and label = 'main'")
                .params(SettingsSource.APPLICATION, profile)
                .query((row, index) -> Map.entry(
                        row.getString(1),
                        new SettingValue(
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant())))
                .list()
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }

    /**
     * Sets a value in a layer.
     *
     * @param profile {@code default}, {@code kind-city}, {@code plan-free}, {@code tenant-<id>}
     * @throws WrongSetting when the setting is unknown or its value is not allowed; nothing is changed then
     */
    public void put(String profile, String key, String value, String actor) throws WrongSetting {
        put(List.of(profile), key, value, actor);
    }

    /**
     * Sets a value in the last of these layers, and looks at it together with what those before it say.
     *
     * @throws WrongSetting when the setting is unknown, or not allowed beside the others; nothing is changed then
     */
    public void put(List<String> layers, String key, String value, String actor) throws WrongSetting {
        check(layers, Map.of(key, value));
        sql.sql("""
                insert into setting as s (application, profile, key, value, changed_by) values (?, ?, ?, ?, ?)
                on conflict (application, profile, label, key) do update
                   set value = excluded.value, changed_by = excluded.changed_by, changed_at = now()
                 where s.value <> excluded.value
                """)
                .params(SettingsSource.APPLICATION, layers.getLast(), key, value, actor)
                .update();
    }

    /** Whether these values would be allowed on top of these layers; throws when not. */
    public void check(List<String> layers, Map<String, String> values) throws WrongSetting {
        var merged = new TreeMap<String, String>();
        layers.forEach(layer -> merged.putAll(layer(layer)));
        merged.putAll(values);
        SettingsBinding.bind(merged);
    }

    /** Takes a value out of a layer, so that the layer below speaks; whether there was one. */
    public boolean remove(String profile, String key) {
        return remove(profile, key, "system");
    }

    /** The same, by somebody. */
    public boolean remove(String profile, String key, String actor) {
        boolean removed =
                sql.sql("delete from setting where application = ? and profile = ? and label = 'main' and key = ?")
                                .params(SettingsSource.APPLICATION, profile, key)
                                .update()
                        > 0;
        if (removed) {
            sql.sql("""
                    update setting_change set changed_by = :actor
                     where id = (select max(id) from setting_change
                                  where application = :application and profile = :profile and key = :key)
                    """)
                    .param("actor", actor)
                    .param("application", SettingsSource.APPLICATION)
                    .param("profile", profile)
                    .param("key", key)
                    .update();
        }
        return removed;
    }

    /** Lets nobody else change this layer until the transaction is over. */
    public void lock(String profile) {
        sql.sql("select pg_advisory_xact_lock(hashtext('settings:' || ?))")
                .param(profile)
                .query()
                .listOfRows();
    }

    /** The number of the layer's last change; 0 when nothing was ever set there. */
    public long version(String profile) {
        return sql.sql("select coalesce(max(id), 0) from setting_change where application = ? and profile = ?")
                .params(SettingsSource.APPLICATION, profile)
                .query(Long.class)
                .single();
    }

    /** The changes of a layer, newest first. */
    public List<SettingChange> history(String profile, int limit) {
        return sql.sql(CHANGES + " order by id desc limit ?")
                .params(SettingsSource.APPLICATION, profile, limit)
                .query(SettingTable::change)
                .list();
    }

    public Optional<SettingChange> change(String profile, long id) {
        return sql.sql(CHANGES + " and id = ?")
                .params(SettingsSource.APPLICATION, profile, id)
                .query(SettingTable::change)
                .optional();
    }

    /** What the layer said just before this change, key by key. */
    public Map<String, String> before(String profile, long id) {
        var then = new TreeMap<>(layer(profile));
        sql.sql(CHANGES + " and id >= ? order by id desc")
                .params(SettingsSource.APPLICATION, profile, id)
                .query(SettingTable::change)
                .list()
                .forEach(change -> {
                    if (change.before() == null) {
                        then.remove(change.key());
                    } else {
                        then.put(change.key(), change.before());
                    }
                });
        return then;
    }

    private static SettingChange change(ResultSet row, int index) throws SQLException {
        return new SettingChange(
                row.getLong("id"),
                row.getString("profile"),
                row.getString("key"),
                row.getString("before"),
                row.getString("after"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
