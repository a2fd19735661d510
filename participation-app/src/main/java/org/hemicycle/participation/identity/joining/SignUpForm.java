package org.hemicycle.participation.identity.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody writes to join. */
public record SignUpForm(
        @NotBlank(message = "identity.name.missing") @Size(max = 100, message = "identity.name.long")
        String name,

        @NotNull String email,
        @NotNull String password,
        @Nullable String accepted,
        @Nullable String next) {
    public SignUpForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        password = password == null ? "" : password;
    }

    boolean hasAccepted() {
        return accepted != null && !accepted.isEmpty();
    }
}
