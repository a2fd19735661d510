package org.hemicycle.participation.api.issuer;

import java.util.List;

/** The sites that the reader signs in to with this space. */
public record OwnConnectionsPage(List<Consents.Given> given) {
    public OwnConnectionsPage {
        given = List.copyOf(given);
    }
}
