package org.hemicycle.manager.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does something once for each {@code Idempotency-Key} of a client. The key is taken in the transaction of the deed: of
 * two at the same time the second waits for the first, and gets its answer. A refusal leaves the key free.
 */
@Component
public class AnsweringOnce {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Problems problems;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AnsweringOnce(
            JdbcClient sql, JsonMapper json, Problems problems, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.json = json;
        this.problems = problems;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The answer to the first request with this key, to this one too.
     *
     * @param digest of the body, which must be the same
     */
    public ResponseEntity<Object> answer(
            HttpServletRequest request, Actor actor, byte[] digest, Supplier<ResponseEntity<Object>> deed) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return deed.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(Problem.of(400, "problem.bad-idempotency-key"));
        }
        return transaction.execute(status -> {
            if (!take(actor, key, digest)) {
                return replay(request, actor, key, digest);
            }
            var answer = deed.get();
            if (answer.getStatusCode().is2xxSuccessful()) {
                remember(actor, key, answer);
            } else {
                status.setRollbackOnly();
            }
            return answer;
        });
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        sql.sql("delete from idempotent_request where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private boolean take(Actor actor, String key, byte[] digest) {
        return sql.sql("""
                insert into idempotent_request (client, key, fingerprint, created_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                        .params(actor.name(), key, digest, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void remember(Actor actor, String key, ResponseEntity<Object> answer) {
        var location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
        sql.sql("update idempotent_request set status = ?, location = ?, body = ? where client = ? and key = ?")
                .param(answer.getStatusCode().value())
                .param(location)
                .param(json.writeValueAsString(answer.getBody()))
                .param(actor.name())
                .param(key)
                .update();
    }

    private ResponseEntity<Object> replay(HttpServletRequest request, Actor actor, String key, byte[] digest) {
        var kept = sql.sql(
                        "select fingerprint, status, location, body from idempotent_request where client = ? and key = ?")
                .params(actor.name(), key)
                .query((row, _) -> new Kept(
                        row.getBytes("fingerprint"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("body")))
                .single();
        if (!MessageDigest.isEqual(kept.fingerprint(), digest)) {
            return problems.answer(request, Problem.of(422, "problem.idempotency-key-reused"));
        }
        var answer = ResponseEntity.status(kept.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Replayed", "true");
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        return answer.body(json.readTree(kept.body()));
    }

    private record Kept(
            byte[] fingerprint, int status, @Nullable String location, String body) {}
}
