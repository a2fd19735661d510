package org.hemicycle.provisioning.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that an organisation brings, under {@code mail}; without a host its mails leave by the platform's.
 *
 * @param host of the server; empty for the platform's
 * @param user null where the server asks for no login
 * @param starttls whether the line must be encrypted before anything is said
 */
public record OwnMailSettings(
        @DefaultValue("") @Size(max = 255) String host,
        @DefaultValue("587") @Min(1) @Max(65_535) int port,
        @Nullable @Size(max = 255) String user,
        @Nullable Sealed password,
        @DefaultValue("true") boolean starttls) {
    /** Whether there is one. */
    public boolean isOwn() {
        return !host.isBlank();
    }
}
