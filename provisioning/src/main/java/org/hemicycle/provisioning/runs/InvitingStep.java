package org.hemicycle.provisioning.runs;

import org.hemicycle.provisioning.registry.Enrolment;

/** Invites the administrator of the new controller, as the first one of a space is invited. */
final class InvitingStep implements Step {
    private final Step invitation;

    InvitingStep(Step invitation) {
        this.invitation = invitation;
    }

    @Override
    public void perform(Work work) throws Exception {
        var administrator = work.input().as(SuccessionWish.class).administrator();
        var known = work.enrolment();
        if (administrator != null) {
            var renamed = known.tenant()
                    .withName(work.input().as(SuccessionWish.class).name());
            invitation.perform(new Work(
                    work.run(),
                    new Enrolment(renamed, administrator, known.template(), known.templateVersion(), known.createdAt()),
                    work.input()));
        }
    }
}
