package org.hemicycle.provisioning.secrets;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of authenticator applications: six digits, every thirty seconds, by SHA-1, which all applications know (RFC 6238). */
public final class OneTimeCodes {
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final int SECRET_BYTES = 20;
    private static final long SECONDS = 30;
    /** How many steps a clock may be wrong. */
    private static final int SKEW = 1;

    private OneTimeCodes() {}

    /** 160 random bits, as RFC 4226 recommends. */
    public static byte[] newSecret() {
        return SealingKey.random(SECRET_BYTES);
    }

    /** The secret as people type it: letters and digits in groups of four. */
    public static String text(byte[] secret) {
        return base32(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The address that an application reads in a picture. */
    public static String address(String issuer, String account, byte[] secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(account), base32(secret), encoded(issuer));
    }

    /**
     * The step to which a typed code belongs: of now, or one to either side.
     *
     * @param last the step of the last code that was taken; neither it nor an earlier one is taken again
     * @return empty for a code that is wrong, too old, or was taken before
     */
    public static OptionalLong step(byte[] secret, String typed, Instant now, long last) {
        var digits = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long present = now.getEpochSecond() / SECONDS;
        var found = OptionalLong.empty();
        for (long step = present - SKEW; step <= present + SKEW; step++) {
            boolean same = MessageDigest.isEqual(
                    code(secret, Instant.ofEpochSecond(step * SECONDS)).getBytes(StandardCharsets.UTF_8), digits);
            if (same && step > last && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a moment. */
    public static String code(byte[] secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String base32(byte[] secret) {
        return new Base32().encodeAsString(secret);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
