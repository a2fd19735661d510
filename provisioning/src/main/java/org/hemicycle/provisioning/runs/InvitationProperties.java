package org.hemicycle.provisioning.runs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How invitations are sent, and where their links lead.
 *
 * @param publicScheme {@code http} or {@code https}
 * @param publicPort the port that browsers use
 * @param mailFrom the sender of the platform's letters
 * @param smtp the mail server
 */
@Validated
@ConfigurationProperties("hemicycle")
public record InvitationProperties(
        @DefaultValue("http") @Pattern(regexp = "https?") String publicScheme,

        @DefaultValue("8080") @Min(1) @Max(65535) int publicPort,

        @DefaultValue("no-reply@localhost") @NotBlank @Email String mailFrom,

        @DefaultValue @Valid Smtp smtp) {

    /**
     * A mail server.
     *
     * @param user null where the server asks for no password
     * @param starttls whether the connection must be encrypted
     */
    public record Smtp(
            @DefaultValue("127.0.0.1") @NotBlank String host,

            @DefaultValue("1025") @Min(1) @Max(65535) int port,

            @Nullable String user,
            @Nullable String password,
            @DefaultValue("false") boolean starttls) {

        @Override
        public String toString() {
            return "Smtp[%s:%d]".formatted(host, port);
        }
    }
}
