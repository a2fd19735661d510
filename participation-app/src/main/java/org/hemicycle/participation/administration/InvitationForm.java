package org.hemicycle.participation.administration;

import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** An invitation to a role, as it was filled in; {@code space} is empty for the whole organisation. */
record InvitationForm(String name, String email, String role, String space, FormErrors errors) {
    private static final int LONGEST_NAME = 120;

    static final InvitationForm EMPTY = new InvitationForm("", "", "moderator", "", FormErrors.NONE);

    static InvitationForm of(WrittenForm form) {
        return new InvitationForm(
                form.text("name"), form.text("email"), form.text("role"), form.text("space"), FormErrors.NONE);
    }

    /** The same for the space with this number. */
    InvitationForm in(String space) {
        return new InvitationForm(name, email, role, space, errors);
    }

    InvitationForm checked() {
        return name.isEmpty() || name.length() > LONGEST_NAME
                ? with("name", Message.of("admin.members.nameless", LONGEST_NAME))
                : this;
    }

    InvitationForm with(String field, Message error) {
        return new InvitationForm(name, email, role, space, FormErrors.of(field, error));
    }
}
