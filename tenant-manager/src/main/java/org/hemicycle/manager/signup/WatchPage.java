package org.hemicycle.manager.signup;

import java.net.URI;
import java.util.List;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.provisioning.runs.RunState;
import org.hemicycle.provisioning.runs.StepState;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.WorkStep;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a link sees: the button that confirms, the wait, the space going live, the way into it.
 *
 * @param run that builds the space; null where there is none
 * @param space its address
 * @param slug the short name in the form
 */
record WatchPage(
        Signup signup,
        String token,
        String slug,
        FormErrors errors,
        String baseDomain,
        @Nullable Run run,
        @Nullable URI space) {
    String path() {
        return "/signup/" + token;
    }

    boolean asks() {
        return signup.state() instanceof SignupState.Asked;
    }

    boolean isReady() {
        return run != null && run.state() == RunState.SUCCEEDED;
    }

    /** Nothing more happens by itself. */
    boolean isOver() {
        return run == null || run.state().isFinal();
    }

    boolean hasFailed() {
        return run != null && (run.state() == RunState.FAILED || run.state() == RunState.CANCELLED);
    }

    SignupState.@Nullable Waiting waiting() {
        return signup.state() instanceof SignupState.Waiting waiting ? waiting : null;
    }

    SignupState.@Nullable Refused refused() {
        return signup.state() instanceof SignupState.Refused refused ? refused : null;
    }

    int steps() {
        return run == null ? 1 : run.steps().size();
    }

    int done() {
        return run == null
                ? 0
                : (int) run.steps().stream()
                        .filter(step -> step.state() == StepState.DONE)
                        .count();
    }

    /** What is happening, in one sentence. */
    String sentence(Texts t) {
        return isReady() ? t.get("signup.ready.title") : t.get("signup.building.progress", done(), steps());
    }

    List<WorkStep> work(Texts t) {
        return run == null
                ? List.of()
                : run.steps().stream()
                        .map(step -> new WorkStep(
                                t.get("signup.step." + step.name()),
                                switch (step.state()) {
                                    case DONE -> WorkStep.State.DONE;
                                    case RUNNING -> WorkStep.State.RUNNING;
                                    case WAITING -> WorkStep.State.WAITING;
                                    case FAILED -> WorkStep.State.FAILED;
                                    case PENDING, COMPENSATED -> WorkStep.State.PENDING;
                                },
                                null))
                        .toList();
    }
}
