package org.hemicycle.participation.federation.administration;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.federation.journeys.TrialResult;
import org.hemicycle.participation.federation.protocol.Finding;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.WorkStep;
import org.jspecify.annotations.Nullable;

/**
 * What trying a provider has shown.
 *
 * @param findings of our servers, in order
 * @param result of the administrator's own sign-in; null before it
 */
record TrialPage(
        IdentityProvider provider,
        List<Finding> findings,
        @Nullable TrialResult result) {
    boolean canSignIn() {
        return findings.stream().noneMatch(finding -> finding.verdict() == Finding.Verdict.FAILED);
    }

    List<WorkStep> steps(Texts t) {
        return findings.stream()
                .map(finding -> new WorkStep(
                        t.get("federation.trial.check." + finding.key()), state(finding), sentence(t, finding)))
                .toList();
    }

    /** What is missing although the mapping asks for it. */
    boolean isMissing(String read) {
        return result != null && result.read().getOrDefault(read, "").isEmpty();
    }

    Map<String, String> read() {
        return result == null ? Map.of() : result.read();
    }

    String label(Texts t, String read) {
        return t.has("federation.trial.read." + read) ? t.get("federation.trial.read." + read) : read;
    }

    private static WorkStep.State state(Finding finding) {
        return switch (finding.verdict()) {
            case GOOD, DOUBTFUL -> WorkStep.State.DONE;
            case FAILED -> WorkStep.State.FAILED;
            case SKIPPED -> WorkStep.State.PENDING;
        };
    }

    private static @Nullable String sentence(Texts t, Finding finding) {
        return finding.trouble() == null ? null : t.get("federation.trouble." + finding.trouble(), finding.detail());
    }
}
