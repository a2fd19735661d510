package org.hemicycle.provisioning.runs;

/** A step of a deletion that is what a step of a creation does when it is taken back. */
final class Undoing implements Step {

    private final Step creation;

    Undoing(Step creation) {
        this.creation = creation;
    }

    @Override
    public void perform(Work work) throws Exception {
        creation.compensate(work);
    }
}
