package org.hemicycle.participation.verification.authorisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ways there are, and how the bound organisation has set them up; all are closed until it opens them. */
@Component
@Transactional
public class Handlers {
    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private final List<Handler> handlers;
    private final JdbcClient sql;

    Handlers(List<Handler> handlers, JdbcClient sql) {
        this.handlers = handlers.stream()
                .sorted(Comparator.comparingInt(Handler::position))
                .toList();
        this.sql = sql;
    }

    /** Every way, in its order, with its settings. */
    @Transactional(readOnly = true)
    public SequencedMap<Handler, HandlerSettings> all() {
        var rows = sql.sql("select * from verification_handler")
                .query(Handlers::map)
                .list();
        var all = new LinkedHashMap<Handler, HandlerSettings>();
        for (var handler : handlers) {
            all.put(
                    handler,
                    rows.stream()
                            .filter(row -> row.handler().equals(handler.key()))
                            .findFirst()
                            .orElseGet(() -> HandlerSettings.usual(handler.key())));
        }
        return all;
    }

    /** The ways that are open and ready. */
    @Transactional(readOnly = true)
    public SequencedMap<Handler, HandlerSettings> open() {
        var open = new LinkedHashMap<Handler, HandlerSettings>();
        all().forEach((handler, settings) -> {
            if (settings.enabled() && handler.isReady(settings)) {
                open.put(handler, settings);
            }
        });
        return open;
    }

    /** The settings of a way that is open; empty when it is closed. */
    @Transactional(readOnly = true)
    public Optional<HandlerSettings> open(Handler handler) {
        return Optional.of(settings(handler.key())).filter(one -> one.enabled() && handler.isReady(one));
    }

    /** How a way is set up, open or not. */
    @Transactional(readOnly = true)
    public HandlerSettings settings(String handler) {
        return sql.sql("select * from verification_handler where handler = ?")
                .param(handler)
                .query(Handlers::map)
                .optional()
                .orElseGet(() -> HandlerSettings.usual(handler));
    }

    public Optional<Handler> find(String key) {
        return handlers.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public void save(HandlerSettings settings) {
        sql.sql("""
                insert into verification_handler (handler, enabled, name, explanation, months, options)
                values (:handler, :enabled, :name::jsonb, :explanation::jsonb, :months, :options::jsonb)
                on conflict (handler) do update
                   set enabled = excluded.enabled, name = excluded.name, explanation = excluded.explanation,
                       months = excluded.months, options = excluded.options
                """)
                .param("handler", settings.handler())
                .param("enabled", settings.enabled())
                .param("name", Localized.json(settings.name()))
                .param("explanation", Localized.json(settings.explanation()))
                .param("months", settings.months())
                .param("options", JSON.writeValueAsString(settings.options()))
                .update();
    }

    private static HandlerSettings map(ResultSet row, int index) throws SQLException {
        return new HandlerSettings(
                row.getString("handler"),
                row.getBoolean("enabled"),
                Localized.text(row, "name"),
                Localized.text(row, "explanation"),
                row.getInt("months"),
                JSON.readValue(row.getString("options"), OPTIONS));
    }
}
