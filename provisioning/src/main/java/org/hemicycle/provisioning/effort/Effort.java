package org.hemicycle.provisioning.effort;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Asks browsers for work, and knows whether it was done: for this purpose, by this installation's challenge, in time. */
public final class Effort {
    private static final Duration VALIDITY = Duration.ofHours(2);
    private static final Pattern ANSWER =
            Pattern.compile("([A-Za-z0-9_-]{22}-(\\d{1,12}))\\.(\\d{1,9})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final Clock clock;

    /** @param secret from which the key of the seals is derived; the same on every node */
    public Effort(byte[] secret, Clock clock) {
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "hemicycle effort 1"), "HmacSHA256");
        this.clock = clock;
    }

    /**
     * Work that was done.
     *
     * @param id of the challenge: whoever takes the work remembers it until then, and takes it once
     */
    public record Done(String id, Instant until) {}

    /** @param most how many digests it takes at most, half of them on average */
    public Challenge challenge(String purpose, int most) {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        var salt = Base64.getUrlEncoder().withoutPadding().encodeToString(bits) + "-"
                + clock.instant().plus(VALIDITY).getEpochSecond();
        var target = digest(salt + RANDOM.nextInt(Math.max(1, most)));
        return new Challenge(salt, target, most, seal(purpose, salt, target));
    }

    /** The work behind an answer; empty for none, for a wrong or late one, and for that of another purpose. */
    public Optional<Done> check(String purpose, String answer) {
        var parts = ANSWER.matcher(answer);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var salt = parts.group(1);
        var until = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        var seal = seal(purpose, salt, digest(salt + parts.group(3)));
        boolean right = MessageDigest.isEqual(bytes(seal), bytes(parts.group(4)));
        return right && until.isAfter(clock.instant()) ? Optional.of(new Done(salt, until)) : Optional.empty();
    }

    private String seal(String purpose, String salt, String target) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, purpose + "\n" + salt + "\n" + target));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
