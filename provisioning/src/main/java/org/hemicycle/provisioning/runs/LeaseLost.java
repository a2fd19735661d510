package org.hemicycle.provisioning.runs;

/** Another worker has taken the run up, since this one gave no sign of life for too long; it must let go. */
final class LeaseLost extends RuntimeException {

    LeaseLost(RunId run) {
        super("the lease of run %s is lost".formatted(run));
    }
}
