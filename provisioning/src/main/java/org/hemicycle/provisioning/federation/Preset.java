package org.hemicycle.provisioning.federation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of provider it is: with which rules one must speak to it, and what is sensible to begin with. */
public enum Preset {
    /** Any provider that follows OpenID Connect Core. */
    OPENID(
            "",
            new ProviderSettings(
                    List.of("openid", "profile", "email"),
                    null,
                    ClientAuthentication.BASIC,
                    true,
                    new ClaimNames(
                            List.of("name"),
                            "email",
                            "email_verified",
                            "locale",
                            Map.of(
                                    "birthdate", "birthdate",
                                    "postalCode", "address.postal_code",
                                    "locality", "address.locality")),
                    true,
                    true,
                    List.of("openid", "profile", "address"))),
    /** FranceConnect version 2: it refuses every parameter that its documentation does not name, those of PKCE among them. */
    FRANCECONNECT(
            "https://oidc.franceconnect.gouv.fr/api/v2",
            new ProviderSettings(
                    List.of("openid", "given_name", "family_name", "email"),
                    "eidas1",
                    ClientAuthentication.POST,
                    false,
                    new ClaimNames(
                            List.of("given_name", "family_name"),
                            "email",
                            "email_verified",
                            "locale",
                            Map.of("birthdate", "birthdate", "idpBirthdate", "idp_birthdate")),
                    false,
                    true,
                    List.of("openid", "birthdate")));

    private final String issuer;
    private final ProviderSettings settings;

    Preset(String issuer, ProviderSettings settings) {
        this.issuer = issuer;
        this.settings = settings;
    }

    /** The name in the database and in the interface for programs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The issuer to begin with; empty where every provider has its own. */
    public String issuer() {
        return issuer;
    }

    /** The settings to begin with. */
    public ProviderSettings settings() {
        return settings;
    }

    /** The preset with this key. */
    public static Optional<Preset> of(String key) {
        return Arrays.stream(values())
                .filter(preset -> preset.key().equals(key))
                .findFirst();
    }
}
