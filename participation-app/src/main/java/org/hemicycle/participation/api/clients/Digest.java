package org.hemicycle.participation.api.clients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of 256 random bits, and what is kept of them: a digest, from which no guessing leads back. */
public final class Digest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Digest() {}

    /** SHA-256 of the text. */
    public static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many random bytes, in letters that fit an address. */
    public static String random(int bytes) {
        var content = new byte[bytes];
        RANDOM.nextBytes(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
