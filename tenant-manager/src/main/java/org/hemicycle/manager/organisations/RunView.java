package org.hemicycle.manager.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.StepProgress;
import org.jspecify.annotations.Nullable;

/**
 * A run in the API.
 *
 * @param organisation identifier of the organisation
 * @param slug its slug when the run was asked for
 * @param left what a deletion that failed has left, by name
 */
record RunView(
        UUID id,
        String organisation,
        String slug,
        String kind,
        String state,
        List<StepView> steps,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> left,
        Links links) {

    /** @param error what holds the step up or made it fail, in plain words; {@code errorCode} for programs */
    record StepView(
            String name,
            String state,
            int attempts,
            @Nullable String errorCode,
            @Nullable String error,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    record Links(URI self, URI organisation, URI events, URI cancellation) {}

    static RunView of(Run run, Installation installation, Locale language) {
        var self = self(installation, run.id());
        return new RunView(
                run.id().value(),
                run.tenant().value(),
                run.slug(),
                run.kind().key(),
                run.state().key(),
                run.steps().stream().map(step -> step(step, language)).toList(),
                run.requestedBy(),
                run.createdAt(),
                run.finishedAt(),
                left(run),
                new Links(
                        self,
                        installation.manager("/api/v1/organisations/" + run.tenant()),
                        events(installation, run.id()),
                        URI.create(self + "/cancellation")));
    }

    private static Map<String, Object> left(Run run) {
        var left = new TreeMap<String, Object>();
        if (run.findings().get("left") instanceof Map<?, ?> found) {
            found.forEach((name, value) -> left.put(String.valueOf(name), value));
        }
        return left;
    }

    static URI self(Installation installation, RunId run) {
        return installation.manager("/api/v1/runs/" + run);
    }

    static URI events(Installation installation, RunId run) {
        return installation.manager("/api/v1/runs/" + run + "/events");
    }

    private static StepView step(StepProgress step, Locale language) {
        var trouble = step.trouble();
        return new StepView(
                step.name(),
                step.state().key(),
                step.attempts(),
                trouble == null ? null : trouble.key(),
                trouble == null ? null : trouble.sentence(language),
                step.startedAt(),
                step.finishedAt());
    }
}
