package org.hemicycle.provisioning.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recovery codes: ten, of 80 random bits each, for somebody who has lost a phone. Only digests are kept. */
public final class SpareCodes {
    private static final int COUNT = 10;
    private static final int CHARACTERS = 16;
    /** 32 of them: neither the letters l and o, nor the digits 0 and 1. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private SpareCodes() {}

    /** Ten new codes. */
    public static List<String> make() {
        return Stream.generate(SpareCodes::one).limit(COUNT).toList();
    }

    /**
     * What is kept of a code, however it is typed.
     *
     * @param owner whose it is: the same code of somebody else has another digest
     */
    public static byte[] digest(String owner, String typed) {
        var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest((owner + ":" + plain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one() {
        var code = new StringBuilder();
        var bits = SealingKey.random(CHARACTERS);
        IntStream.range(0, CHARACTERS).forEach(i -> {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(bits[i] & 31));
        });
        return code.toString();
    }
}
