package org.hemicycle.manager.console.runs;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.provisioning.runs.RunKind;
import org.hemicycle.provisioning.runs.RunState;
import org.hemicycle.provisioning.runs.StepProgress;
import org.hemicycle.provisioning.runs.StepState;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.WorkStep;
import org.jspecify.annotations.Nullable;

/**
 * A run and where it leads.
 *
 * @param space the address of the space
 * @param known whether the organisation is still in the registry: a cancelled opening leaves none
 */
record RunPage(Run run, @Nullable URI space, boolean known) {
    String path() {
        return "/runs/" + run.id();
    }

    boolean isOver() {
        return run.state().isFinal();
    }

    boolean isReady() {
        return run.state() == RunState.SUCCEEDED && run.kind() != RunKind.DELETION && !isRehearsal();
    }

    boolean isRehearsal() {
        return run.kind() == RunKind.REHEARSAL;
    }

    boolean canCancel() {
        return run.kind().builds()
                && run.state() != RunState.SUCCEEDED
                && run.state() != RunState.CANCELLED
                && run.state() != RunState.CANCELLING;
    }

    boolean canResume() {
        return run.state() == RunState.FAILED;
    }

    /** What a deletion that failed has left, by name. */
    List<String> left() {
        return run.findings().get("left") instanceof Map<?, ?> left
                ? left.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    int done() {
        return (int) run.steps().stream()
                .filter(step -> step.state() == StepState.DONE)
                .count();
    }

    /** What is happening, in one sentence. */
    String sentence(Texts t) {
        return t.get("run.state." + run.state().key()) + " · "
                + t.get("run.progress", done(), run.steps().size());
    }

    /** How long it took, once it is over. */
    @Nullable
    String duration(Texts t) {
        if (run.finishedAt() == null) {
            return null;
        }
        var taken = Duration.between(run.createdAt(), run.finishedAt());
        return taken.toSeconds() < 10
                ? t.get("run.milliseconds", taken.toMillis())
                : t.get("run.seconds", taken.toSeconds());
    }

    static List<WorkStep> steps(Run run, Texts t) {
        return run.steps().stream().map(step -> step(run, step, t)).toList();
    }

    private static WorkStep step(Run run, StepProgress step, Texts t) {
        var trouble = step.trouble();
        var detail = trouble == null ? null : trouble.sentence(t.locale());
        return switch (step.state()) {
            case PENDING -> new WorkStep(label(run, step, t), WorkStep.State.PENDING, detail);
            case RUNNING -> new WorkStep(label(run, step, t), WorkStep.State.RUNNING, detail);
            case WAITING -> new WorkStep(label(run, step, t), WorkStep.State.WAITING, detail);
            case DONE -> new WorkStep(label(run, step, t), WorkStep.State.DONE, detail);
            case FAILED -> new WorkStep(label(run, step, t), WorkStep.State.FAILED, detail);
            case COMPENSATED -> new WorkStep(label(run, step, t), WorkStep.State.PENDING, t.get("run.step.undone"));
        };
    }

    private static String label(Run run, StepProgress step, Texts t) {
        var key = "run.step." + step.name();
        var own = key + "." + run.kind().key();
        return t.has(own) ? t.get(own) : t.has(key) ? t.get(key) : step.name();
    }
}
