package org.hemicycle.provisioning.runs;

/** One step of a run. Whatever it did before it died, doing it again is harmless. */
interface Step {

    /** Does the step, or finds it done. */
    void perform(Work work) throws Exception;

    /** Takes away what the step may have left; harmless when it was never begun. */
    default void compensate(Work work) throws Exception {}
}
