package org.hemicycle.participation.administration;

import org.hemicycle.participation.identity.Members;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** The list of members, and the form of an invitation as it was filled in. */
record MembersPage(Members.Page list, String name, String email, FormErrors errors) {
    @Nullable
    String next() {
        return list.next() == null ? null : "/admin/members?before=" + list.next();
    }
}
