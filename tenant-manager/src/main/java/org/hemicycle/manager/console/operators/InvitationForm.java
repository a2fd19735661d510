package org.hemicycle.manager.console.operators;

import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** The invitation of an operator, as it was filled in. */
record InvitationForm(String name, String email, String role, FormErrors errors) {
    static final InvitationForm EMPTY = new InvitationForm("", "", "read-only", FormErrors.NONE);
    private static final int LONGEST = 100;

    InvitationForm checked() {
        var found = FormErrors.NONE;
        if (name.isBlank() || name.strip().length() > LONGEST) {
            found = found.and("name", Message.of("operators.name.wrong"));
        }
        if (!email.strip().matches("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}\\.[^\\s@.,;<>\"]{2,}")) {
            found = found.and("email", Message.of("operators.email.wrong"));
        }
        return with(found);
    }

    InvitationForm with(FormErrors found) {
        return new InvitationForm(name, email, role, found);
    }
}
