package org.hemicycle.participation.privacy;

import java.util.Set;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.FormErrors;

/** One account before staff, with the forms that close and erase it. */
record AccountDeskPage(Account account, WrittenForm form, FormErrors errors) {
    String path() {
        return "/admin/accounts/" + account.id();
    }

    String member() {
        return "/admin/members/" + account.id();
    }

    Set<String> published() {
        return Set.of(form.text("published").equals("remove") ? "remove" : "keep");
    }

    Set<String> sure() {
        return form.ticked("sure") ? Set.of("yes") : Set.of();
    }
}
