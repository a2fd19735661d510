package org.hemicycle.provisioning.settings;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The layers as the control plane writes them; the data plane is told by the database. */
public final class SettingTable {
    private final JdbcClient sql;

    /** @param sql on the registry's database, with {@code platform} in the search path */
    public SettingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** What this layer says by itself. */
    public Map<String, String> layer(String profile) {
        var rows = new TreeMap<String, String>();
        sql.sql("select key, value from setting where application = ? and profile = ? and label = 'main'")
                .params(SettingsSource.APPLICATION, profile)
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
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
        var changed = new TreeMap<>(layer(profile));
        changed.put(key, value);
        SettingsBinding.bind(changed);
        sql.sql("""
                insert into setting as s (application, profile, key, value, changed_by) values (?, ?, ?, ?, ?)
                on conflict (application, profile, label, key) do update
                   set value = excluded.value, changed_by = excluded.changed_by, changed_at = now()
                 where s.value <> excluded.value
                """)
                .params(SettingsSource.APPLICATION, profile, key, value, actor)
                .update();
    }

    /** Takes a value out of a layer, so that the layer below speaks; whether there was one. */
    public boolean remove(String profile, String key) {
        return sql.sql("delete from setting where application = ? and profile = ? and label = 'main' and key = ?")
                        .params(SettingsSource.APPLICATION, profile, key)
                        .update()
                > 0;
    }
}
