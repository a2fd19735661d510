package org.hemicycle.manager.operators;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The first operator and the first API client, made at start when there is none; there is no default for either.
 *
 * @param operatorEmail how the first operator signs in
 * @param operatorPassword 12 to 72 characters
 * @param apiClientId letters, digits, dots, hyphens and underscores
 * @param apiClientSecret 24 to 72 characters, best random
 */
@Validated
@ConfigurationProperties("hemicycle")
record FirstAccess(
        @Nullable @Email String operatorEmail,
        @Nullable @Size(min = 12, max = 72) String operatorPassword,

        @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{2,100}") String apiClientId,

        @Nullable @Size(min = 24, max = 72) String apiClientSecret) {
    @Override
    public String toString() {
        return "FirstAccess[hidden]";
    }
}
