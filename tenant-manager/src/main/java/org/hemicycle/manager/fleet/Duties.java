package org.hemicycle.manager.fleet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Work that one tenant manager does for all of them: whoever has it keeps it while it works, and another takes it up when it is gone. */
@Repository
public class Duties {
    private final JdbcClient sql;
    private final Clock clock;
    private final UUID me = UUID.randomUUID();

    Duties(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the work is ours, from now on and for so long. */
    public boolean take(String name, Duration lease) {
        var now = clock.instant();
        return sql.sql("""
                insert into duty as d (name, holder, until) values (:name, :me, :until)
                on conflict (name) do update set holder = excluded.holder, until = excluded.until
                 where d.holder = excluded.holder or d.until <= :now
                """)
                        .param("name", name)
                        .param("me", me)
                        .param("until", Timestamp.from(now.plus(lease)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
