package org.hemicycle.participation.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Types;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.json.JsonMapper;

/**
 * What staff did, written in the transaction that did it; the database lets nobody change or remove a line. Each line also says
 * in which space it was done, for what reason, and how the person was signed in. It holds the number of a participant, never the
 * name: that one is looked up, and is gone with the account.
 */
@Component
public class AuditLog {
    private static final String SPACE = AuditLog.class.getName() + ".space";
    private final JdbcClient sql;
    private final JsonMapper json;

    AuditLog(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Adds a line: who, a key such as {@code look.changed}, and details without personal data. A detail {@code space} is the number
     * of the space; without one it is that of the address at which somebody acts.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(SignedIn actor, String action, Map<String, ?> detail) {
        write(actor, action, detail, "");
    }

    /** Adds a line with the reason that the person gave; an operator on a visit always has that of the visit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(SignedIn actor, String action, Map<String, ?> detail, String reason) {
        var support = actor.support();
        var given = support == null || !reason.isEmpty() ? reason : support.reason();
        sql.sql("""
                insert into audit_entry (actor_id, actor_name, action, detail, space_id, reason, means)
                values (:actor, :name, :action, :detail::jsonb, :space, :reason, :means)
                """)
                .param("actor", support == null ? actor.id().value() : null, Types.BIGINT)
                .param("name", support == null ? null : actor.name(), Types.VARCHAR)
                .param("action", action)
                .param("detail", json.writeValueAsString(detail))
                .param(
                        "space",
                        detail.get("space") instanceof Number space ? space.longValue() : spaceAtHand(),
                        Types.BIGINT)
                .param("reason", given.isEmpty() ? null : given, Types.VARCHAR)
                .param("means", means(actor))
                .update();
    }

    /** Adds a line about what nobody did: a term was over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String action, Map<String, ?> detail) {
        sql.sql("insert into audit_entry (actor_name, action, detail) values ('Hemicycle', :action, :detail::jsonb)")
                .param("action", action)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /** Remembers for this request in which space it acts. */
    public static void actingIn(HttpServletRequest request, long space) {
        request.setAttribute(SPACE, space);
    }

    private static @Nullable Long spaceAtHand() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(SPACE, RequestAttributes.SCOPE_REQUEST) instanceof Long space
                ? space
                : null;
    }

    private static String means(SignedIn actor) {
        return actor.proof().means().stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
