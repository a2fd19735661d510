package org.hemicycle.provisioning.settings;

import java.util.Base64;

/**
 * A secret among the settings: what is stored, served and kept on disk is sealed under the tenant's key, and opens nowhere else.
 *
 * @param value what the {@code TenantVault} sealed, in base64 after a mark
 */
public record Sealed(String value) {
    private static final String MARK = "{sealed}";

    public Sealed {
        if (!value.startsWith(MARK)) {
            throw new IllegalArgumentException("a secret is set in the console, which seals it");
        }
    }

    public static Sealed of(byte[] sealed) {
        return new Sealed(MARK + Base64.getEncoder().encodeToString(sealed));
    }

    /** What the vault opens. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(value.substring(MARK.length()));
    }

    /** The name under which the vault seals the secret of this setting. */
    public static String name(String key) {
        return "setting:" + key;
    }

    @Override
    public String toString() {
        return "Sealed[hidden]";
    }
}
