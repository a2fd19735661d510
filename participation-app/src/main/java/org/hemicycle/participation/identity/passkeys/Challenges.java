package org.hemicycle.participation.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.Sweep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What passkeys are asked to sign: each once, within five minutes, by the browser that asked for it. A browser is known by the
 * token of its forms, so that whoever only looks at the sign-in page needs no session.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class Challenges implements Sweep {
    static final Duration VALID = Duration.ofMinutes(5);
    private final JdbcClient sql;
    private final CsrfTokenRepository tokens;
    private final Clock clock;

    Challenges(JdbcClient sql, CsrfTokenRepository tokens, Clock clock) {
        this.sql = sql;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** For what something is signed. */
    enum Ceremony {
        REGISTRATION,
        SIGN_IN;

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A new challenge.
     *
     * @param id who is known already, and must be the one who signs; null for whoever it will be
     */
    public Bytes issue(Ceremony ceremony, @Nullable ParticipantId id, HttpServletRequest request) {
        var challenge = Bytes.random();
        sql.sql("insert into passkey_challenge (digest, ceremony, browser, participant_id, expires_at) "
                        + "values (:digest, :ceremony, :browser, :participant, :expires)")
                .param("digest", digest(challenge.toBase64UrlString()))
                .param("ceremony", ceremony.key())
                .param("browser", browser(request))
                .param("participant", id == null ? null : id.value(), Types.BIGINT)
                .param("expires", Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return challenge;
    }

    /** Uses a challenge up, in a transaction of its own: it is gone whatever comes of it. Says whether it was good. */
    public boolean redeem(Bytes challenge, Ceremony ceremony, @Nullable ParticipantId id, HttpServletRequest request) {
        return sql.sql("""
                delete from passkey_challenge
                 where digest = :digest and ceremony = :ceremony and browser = :browser and expires_at > :now
                   and participant_id is not distinct from :participant::bigint
                """)
                        .param("digest", digest(challenge.toBase64UrlString()))
                        .param("ceremony", ceremony.key())
                        .param("browser", browser(request))
                        .param("participant", id == null ? null : id.value(), Types.BIGINT)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public void sweep() {
        sql.sql("delete from passkey_challenge where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private byte[] browser(HttpServletRequest request) {
        var token = tokens.loadToken(request);
        return digest(token == null ? "" : token.getToken());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
