package org.hemicycle.participation.verification.authorisations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How one person stands with each way of being verified. */
@Component
@Transactional(readOnly = true)
public class Ways {
    private final Handlers handlers;
    private final Authorisations authorisations;
    private final JdbcClient sql;
    private final Clock clock;

    Ways(Handlers handlers, Authorisations authorisations, JdbcClient sql, Clock clock) {
        this.handlers = handlers;
        this.authorisations = authorisations;
        this.sql = sql;
        this.clock = clock;
    }

    /** All ways in their order, open or not. */
    public List<Way> of(ParticipantId person) {
        Map<String, Authorisation> held = authorisations.of(person).stream()
                .collect(Collectors.toMap(Authorisation::handler, Function.identity()));
        var disputed = disputed(person);
        var now = clock.instant();
        return handlers.all().entrySet().stream()
                .map(way -> {
                    var handler = way.getKey();
                    var has = held.get(handler.key());
                    return new Way(
                            handler,
                            way.getValue(),
                            way.getValue().enabled() && handler.isReady(way.getValue()),
                            has,
                            has != null && has.holds(now),
                            disputed.contains(handler.key()),
                            handler.waiting(person).orElse(null));
                })
                .toList();
    }

    /** How the person stands with one of them. */
    public Way of(ParticipantId person, Handler handler) {
        return of(person).stream()
                .filter(way -> way.handler() == handler || way.key().equals(handler.key()))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> disputed(ParticipantId person) {
        return Set.copyOf(
                sql.sql("select handler from verification_conflict where participant_id = ? and decided_at is null")
                        .param(person.value())
                        .query(String.class)
                        .list());
    }
}
