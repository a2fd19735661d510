package org.hemicycle.manager.signup;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hemicycle.manager.platform.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Counts who asks how often, for all managers together. Neither network nor mail addresses are kept, only their seals: a count tells
 * nobody who it was, and whether an address is known here changes nothing.
 */
@Repository
class Pace {
    private static final int NETWORK = 5;
    private static final int LETTERS_A_DAY = 3;
    private static final int QUESTIONS_AN_HOUR = 600;

    private final JdbcClient sql;
    private final SecretKeySpec key;
    private final Clock clock;

    Pace(JdbcClient sql, Installation installation, Clock clock) {
        this.sql = sql;
        this.key = new SecretKeySpec(Base64.getDecoder().decode(installation.masterKey()), "HmacSHA256");
        this.clock = clock;
    }

    /** Counts one more wish from there; whether the address, or the network around it, had too many this hour. */
    boolean isTooFast(String address, int perAddress) {
        boolean alone = count("wish " + place(address, 32, 64), Duration.ofHours(1)) > perAddress;
        boolean together = count("wishes " + place(address, 24, 48), Duration.ofHours(1)) > (long) perAddress * NETWORK;
        return alone || together;
    }

    /** Counts one more letter to this mail address; whether it gets none any more today. */
    boolean isWrittenToEnough(String email) {
        return count("letter " + email.toLowerCase(Locale.ROOT), Duration.ofDays(1)) > LETTERS_A_DAY;
    }

    /** Counts one more question for a free name. */
    boolean asksTooMuch(String address) {
        return count("question " + place(address, 32, 64), Duration.ofHours(1)) > QUESTIONS_AN_HOUR;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        sql.sql("delete from signup_pace where since < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(2))))
                .update();
        sql.sql("delete from effort_spent where until < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private long count(String who, Duration window) {
        long now = clock.instant().getEpochSecond();
        var since = Instant.ofEpochSecond(now - now % window.toSeconds());
        return sql.sql("""
                insert into signup_pace as p (who, since, times) values (?, ?, 1)
                on conflict (who, since) do update set times = p.times + 1 returning times
                """)
                .params(sealed(who), Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    private byte[] sealed(String who) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(("hemicycle pace " + who).getBytes(StandardCharsets.UTF_8)), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first bits of an address: of version 4, else of version 6; a proxy may also write a word. */
    private static String place(String address, int four, int six) {
        try {
            var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            int kept = (bytes.length == 4 ? four : six) / 8;
            return HexFormat.of().formatHex(bytes, 0, kept);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
