package org.hemicycle.provisioning.runs;

/**
 * The invitation of the first administrator. Done twice, the second letter replaces the first, whose link no longer
 * works; once accepted, nothing more is sent.
 */
final class AdministratorStep implements Step {

    private final CellTransactions transactions;
    private final Invitations invitations;
    private final InvitationMail mail;

    AdministratorStep(CellTransactions transactions, Invitations invitations, InvitationMail mail) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.mail = mail;
    }

    @Override
    public void perform(Work work) throws Exception {
        var administrator = work.enrolment().administrator();
        var token = transactions.inside(work.tenant(), connection -> invitations.invite(connection, administrator));
        token.ifPresent(fresh -> mail.send(work.tenant(), administrator, fresh));
    }
}
