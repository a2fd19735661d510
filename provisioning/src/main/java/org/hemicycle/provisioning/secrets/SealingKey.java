package org.hemicycle.provisioning.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets by AES-256-GCM; the name of what is sealed is authenticated too, so that two cannot be exchanged. */
public final class SealingKey {
    static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param bytes 32 of them */
    public SealingKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A sealing key has 32 bytes");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    /**
     * The key in a setting: 32 bytes in base64.
     *
     * @param setting its name, for the error
     */
    public static SealingKey of(String setting, String base64) {
        try {
            return new SealingKey(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + " must be 32 bytes in base64", e);
        }
    }

    static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Encrypts the secret under this name. */
    public byte[] seal(String name, byte[] secret) {
        var nonce = random(NONCE);
        var sealed = run(Cipher.ENCRYPT_MODE, name, nonce, secret);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** Decrypts what was sealed under this name and this key; throws {@link WrongKey} for anything else. */
    public byte[] open(String name, byte[] sealed) {
        if (sealed.length < NONCE) {
            throw new WrongKey(name, null);
        }
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return run(Cipher.DECRYPT_MODE, name, nonce, rest);
    }

    private byte[] run(int mode, String name, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new WrongKey(name, e);
        }
    }

    @Override
    public String toString() {
        return "SealingKey[hidden]";
    }
}
