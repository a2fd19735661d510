package org.hemicycle.manager.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hemicycle.manager.platform.Installation;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up in the API.
 *
 * @param state asked, waiting, opened or refused
 * @param worked whether the browser had worked for the letter
 * @param doubt why it waits: approval, resemblance, daily-limit, several or closed
 * @param resembles the name or the kept word that it is close to
 * @param organisation identifier of what was opened
 * @param reason of a refusal, which the person has read
 */
@Schema(name = "Signup")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignupView(
        UUID id,
        String state,
        String slug,
        String name,
        String kind,
        String language,
        Contact contact,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        boolean worked,
        @Nullable String doubt,
        @Nullable String resembles,
        @Nullable String organisation,
        @Nullable URI run,
        @Nullable String reason) {
    @Schema(name = "SignupContact")
    record Contact(String name, String email) {}

    /** @param next the cursor of the following page; left out on the last one */
    @Schema(name = "SignupPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<SignupView> items, @Nullable String next) {}

    static SignupView of(Signup signup, Installation installation) {
        var waiting = signup.state() instanceof SignupState.Waiting found ? found : null;
        var opened = signup.state() instanceof SignupState.Opened found ? found : null;
        var refused = signup.state() instanceof SignupState.Refused found ? found : null;
        return new SignupView(
                signup.id(),
                signup.state().key(),
                signup.slug(),
                signup.name(),
                signup.kind().key(),
                signup.language().toLanguageTag(),
                new Contact(signup.person(), signup.email()),
                signup.askedAt(),
                signup.confirmedAt(),
                signup.byEffort(),
                waiting == null ? null : waiting.doubt().key(),
                waiting == null ? null : waiting.resembles(),
                opened == null ? null : opened.tenant().value(),
                opened == null ? null : installation.manager("/api/v1/runs/" + opened.run()),
                refused == null ? null : refused.reason());
    }
}
