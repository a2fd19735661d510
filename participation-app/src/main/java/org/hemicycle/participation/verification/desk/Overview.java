package org.hemicycle.participation.verification.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.themes.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of verification shows: the ways, how many people have gone each, what waits for staff. */
@Component
class Overview {
    private final Handlers handlers;
    private final JdbcClient sql;

    Overview(Handlers handlers, JdbcClient sql) {
        this.handlers = handlers;
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Page page(String districts, Powers reader) {
        var counts = new HashMap<String, Long>();
        sql.sql("""
                select handler, count(*) as people from verification
                 where participant_id is not null and withdrawn_at is null and (expires_at is null or expires_at > now())
                 group by handler
                union all select 'conflicts', count(*) from verification_conflict where decided_at is null
                union all select 'documents', count(*) from identity_document where decided_at is null
                union all select 'letters', count(*) from postal_code where sent_at is null and over_at is null
                """).query(row -> {
            counts.put(row.getString("handler"), row.getLong("people"));
        });
        var ways = handlers.all().entrySet().stream()
                .map(way -> new Row(
                        way.getKey(),
                        way.getValue(),
                        way.getKey().isReady(way.getValue()),
                        counts.getOrDefault(way.getKey().key(), 0L)))
                .toList();
        return new Page(ways, counts, districts, reader);
    }

    /** A way in the table. */
    record Row(Handler handler, HandlerSettings settings, boolean ready, long people) {
        String name(Texts t) {
            return settings.name().isEmpty()
                    ? t.get("verification.way." + handler.key())
                    : settings.name().in(t.locale());
        }

        String state() {
            return "verification.state." + (!settings.enabled() ? "off" : ready ? "on" : "incomplete");
        }
    }

    /** The page. */
    record Page(List<Row> ways, Map<String, Long> counts, String districts, Powers reader) {
        boolean mayConfigure() {
            return reader.has(Power.CONFIGURE);
        }

        boolean mayVerify() {
            return reader.has(Power.VERIFY);
        }

        long waiting(String what) {
            return counts.getOrDefault(what, 0L);
        }
    }
}
