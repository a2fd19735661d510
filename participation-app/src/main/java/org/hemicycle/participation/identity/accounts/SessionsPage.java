package org.hemicycle.participation.identity.accounts;

import java.util.List;

/** Where a person is signed in. */
public record SessionsPage(List<OpenSession> sessions) {
    public SessionsPage {
        sessions = List.copyOf(sessions);
    }
}
