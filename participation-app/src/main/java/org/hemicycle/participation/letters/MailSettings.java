package org.hemicycle.participation.letters;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server, and who writes.
 *
 * @param smtpUser null where the server asks for no login
 * @param smtpStarttls whether the line must be encrypted before anything is said
 */
@Validated
@ConfigurationProperties("hemicycle")
public record MailSettings(
        @DefaultValue("127.0.0.1") @NotBlank String smtpHost,
        @DefaultValue("25") int smtpPort,
        @Nullable String smtpUser,
        @Nullable String smtpPassword,
        @DefaultValue("false") boolean smtpStarttls,
        @DefaultValue("no-reply@localhost") @NotBlank String mailFrom) {
    @Override
    public String toString() {
        return "MailSettings[" + smtpHost + ":" + smtpPort + "]";
    }
}
