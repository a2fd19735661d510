package org.hemicycle.participation.administration.welcome;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.modules.WelcomeStep;
import org.hemicycle.themes.Hemicycle;

/**
 * The way of a new administrator, as far as it has been gone.
 *
 * @param dismissed whether the organisation wants to see it no more
 */
public record Welcome(List<WelcomeStep> steps, boolean dismissed) {
    public Welcome {
        steps = List.copyOf(steps);
    }

    public int done() {
        return (int) steps.stream().filter(WelcomeStep::done).count();
    }

    public boolean complete() {
        return done() == steps.size();
    }

    /** Whether the start page shows it. */
    public boolean shown() {
        return !dismissed && !complete() && !steps.isEmpty();
    }

    /** The first step that is not done. */
    public Optional<WelcomeStep> next() {
        return steps.stream().filter(step -> !step.done()).findFirst();
    }

    /** One seat for each share of the way. */
    public Hemicycle seats() {
        return Hemicycle.towards(done(), Math.max(1, steps.size()));
    }
}
