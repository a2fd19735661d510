package org.hemicycle.provisioning.runs;

/** Counts all that there is, for the certificate, before anything of it is removed; counted once. */
final class InventoryStep implements Step {
    static final String INVENTORY = "inventory";

    private final Belongings belongings;
    private final Findings findings;

    InventoryStep(Belongings belongings, Findings findings) {
        this.belongings = belongings;
        this.findings = findings;
    }

    @Override
    public void perform(Work work) throws Exception {
        if (!findings.of(work.run()).containsKey(INVENTORY)) {
            findings.write(work.run(), INVENTORY, belongings.of(work.tenant()));
        }
    }
}
