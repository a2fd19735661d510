package org.hemicycle.provisioning.runs;

/** Removes the home that was built to try something: files, schema, role. */
final class ClearingStep implements Step {
    private final Step files;
    private final Step schema;
    private final Step role;

    ClearingStep(Step files, Step schema, Step role) {
        this.files = files;
        this.schema = schema;
        this.role = role;
    }

    @Override
    public void perform(Work work) throws Exception {
        files.compensate(work);
        schema.compensate(work);
        role.compensate(work);
    }
}
