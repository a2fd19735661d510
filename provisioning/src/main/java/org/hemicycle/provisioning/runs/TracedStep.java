package org.hemicycle.provisioning.runs;

import java.util.Map;
import org.hemicycle.provisioning.traces.Tracing;

/** A step that is seen in the traces. */
record TracedStep(Tracing tracing, String name, Step step) implements Step {
    @Override
    public void perform(Work work) throws Exception {
        tracing.around("step " + name, facts(work), () -> {
            step.perform(work);
            return true;
        });
    }

    @Override
    public void compensate(Work work) throws Exception {
        tracing.around("undo " + name, facts(work), () -> {
            step.compensate(work);
            return true;
        });
    }

    private static Map<String, String> facts(Work work) {
        return Map.of("hemicycle.tenant", work.tenant().slug().value());
    }
}
