package org.hemicycle.provisioning.templates;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Signs previews on one plane and believes them on the other: both know the secret, nobody else does. */
public final class PreviewTokens {
    private static final int LONGEST = 4_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder WRITE = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder READ = Base64.getUrlDecoder();

    private final byte[] key;
    private final Clock clock;

    public PreviewTokens(DataPlaneSecret secret, Clock clock) {
        this.key = secret.passwordOf("preview").getBytes(StandardCharsets.US_ASCII);
        this.clock = clock;
    }

    /** The token of a preview, fit for an address. */
    public String sign(Preview preview) {
        var payload = WRITE.encodeToString(JSON.writeValueAsBytes(preview));
        return payload + "." + WRITE.encodeToString(mac(payload));
    }

    /** The preview of a token that is ours and not over. */
    public Optional<Preview> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var payload = token.substring(0, dot);
            if (!MessageDigest.isEqual(mac(payload), READ.decode(token.substring(dot + 1)))) {
                return Optional.empty();
            }
            return Optional.of(JSON.readValue(READ.decode(payload), Preview.class))
                    .filter(preview -> clock.instant().getEpochSecond() < preview.until());
        } catch (IllegalArgumentException | JacksonException malformed) {
            return Optional.empty();
        }
    }

    private byte[] mac(String payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(payload.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
