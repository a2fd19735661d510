package org.hemicycle.participation.identity.accounts;

import java.util.List;
import org.hemicycle.participation.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** What a person finds in their account. */
public record AccountPage(String name, @Nullable String email, List<AccountEntry> places) {
    public AccountPage {
        places = List.copyOf(places);
    }
}
