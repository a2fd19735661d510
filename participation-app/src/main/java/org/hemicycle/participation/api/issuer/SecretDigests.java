package org.hemicycle.participation.api.issuer;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.hemicycle.participation.api.clients.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares a secret with all digests that are valid now, separated by commas; all are compared, whichever fits. */
final class SecretDigests implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : HexFormat.of().formatHex(Digest.of(secret.toString()));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String digests) {
        if (secret == null || digests == null || digests.isEmpty()) {
            return false;
        }
        var given = Digest.of(secret.toString());
        boolean fits = false;
        for (var digest : digests.split(",")) {
            fits |= MessageDigest.isEqual(HexFormat.of().parseHex(digest), given);
        }
        return fits;
    }
}
