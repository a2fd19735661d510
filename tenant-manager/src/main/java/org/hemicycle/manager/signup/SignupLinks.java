package org.hemicycle.manager.signup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hemicycle.manager.platform.Installation;
import org.springframework.stereotype.Component;

/**
 * The words in links that nobody can guess: the number of a sign-up and its seal under a key of the installation. Nothing of them is
 * in the database, so that a copy of it opens nothing.
 */
@Component
class SignupLinks {
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;

    SignupLinks(Installation installation) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(installation.masterKey()), "HmacSHA256");
    }

    /** What proves that somebody reads the mail of the address. */
    String of(UUID id) {
        return encoded(bytes(id)) + seal("sign-up", id);
    }

    /** The sign-up that such a word belongs to. */
    Optional<UUID> read(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts.group(1)));
        var id = new UUID(buffer.getLong(), buffer.getLong());
        return MessageDigest.isEqual(ascii(of(id)), ascii(token)) ? Optional.of(id) : Optional.empty();
    }

    /** The word that lets the first administrator into the new space. */
    String entrance(UUID id) {
        return seal("entrance", id);
    }

    /** What the space keeps of it. */
    static byte[] digest(String entrance) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ascii(entrance));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String seal(String purpose, UUID id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(ascii("hemicycle " + purpose + " 1\n"));
            return encoded(mac.doFinal(bytes(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
