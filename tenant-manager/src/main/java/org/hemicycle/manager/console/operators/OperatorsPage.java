package org.hemicycle.manager.console.operators;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.manager.operators.Colleague;
import org.hemicycle.manager.operators.Operator;
import org.hemicycle.manager.operators.OperatorInvitation;
import org.hemicycle.manager.operators.OperatorRole;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The operators, those who are invited, and the form that invites another. */
record OperatorsPage(
        List<Colleague> colleagues, List<OperatorInvitation> invitations, Operator reader, InvitationForm form) {
    OperatorsPage {
        colleagues = List.copyOf(colleagues);
        invitations = List.copyOf(invitations);
    }

    boolean isReader(Colleague colleague) {
        return colleague.id() == reader.id();
    }

    /** Nobody forgets their own: for that they need one of its codes. */
    boolean mayForgetFactorsOf(Colleague colleague) {
        return colleague.codes() && !isReader(colleague);
    }

    List<Option> roles(Texts t) {
        return Stream.of(OperatorRole.values())
                .map(role -> new Option(
                        role.key(),
                        t.get("operators.role." + role.key()),
                        t.get("operators.role." + role.key() + ".hint")))
                .toList();
    }
}
