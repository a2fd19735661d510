package org.hemicycle.participation.api.clients;

import java.util.List;

/** The programs and sites that are connected. */
public record ConnectionsPage(List<ApiClient> clients) {
    public ConnectionsPage {
        clients = List.copyOf(clients);
    }
}
