package org.hemicycle.provisioning.settings;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.provisioning.registry.RegistryReader;

/** The same layers, read from the table behind the configuration server. */
final class SettingRows implements SettingsSource {
    private static final String QUERY = """
            select s.key, s.value
              from setting s
             where s.application in ('application', ?) and s.label = 'main' and s.profile = any (?)
             order by array_position(?, s.profile), s.application = ?
            """;

    private final RegistryReader reader;

    SettingRows(RegistryReader reader) {
        this.reader = reader;
    }

    @Override
    public Map<String, String> read(List<String> profiles) throws IOException {
        var layers = new ArrayList<>(List.of("default"));
        layers.addAll(profiles);
        try (var connection = reader.connect();
                var query = connection.prepareStatement(QUERY)) {
            var array = connection.createArrayOf("text", layers.toArray());
            query.setString(1, APPLICATION);
            query.setArray(2, array);
            query.setArray(3, array);
            query.setString(4, APPLICATION);
            try (var rows = query.executeQuery()) {
                var merged = new TreeMap<String, String>();
                while (rows.next()) {
                    merged.put(rows.getString(1), rows.getString(2));
                }
                return merged;
            }
        } catch (SQLException e) {
            throw new IOException("The registry does not answer", e);
        }
    }
}
