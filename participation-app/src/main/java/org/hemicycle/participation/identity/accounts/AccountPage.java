package org.hemicycle.participation.identity.accounts;

import java.util.List;
import org.hemicycle.participation.identity.AccountEntry;

/** What a person finds in their account; {@code email} is empty for who has none. */
public record AccountPage(String name, String email, List<AccountEntry> places) {
    public AccountPage {
        places = List.copyOf(places);
    }
}
