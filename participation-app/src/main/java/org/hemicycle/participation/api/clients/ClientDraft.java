package org.hemicycle.participation.api.clients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** What an administrator writes about a client: its name, what it may do, where people come back to. */
public record ClientDraft(
        ClientKind kind, String name, Set<String> scopes, List<String> redirects, List<String> logouts) {
    static final int LONGEST_NAME = 80;
    private static final int MOST_ADDRESSES = 10;

    public ClientDraft {
        scopes = Set.copyOf(scopes);
        redirects = List.copyOf(redirects);
        logouts = List.copyOf(logouts);
    }

    static ClientDraft empty(ClientKind kind) {
        return new ClientDraft(kind, "", kind.signsIn() ? SiteScopes.ALL : Set.of(), List.of(), List.of());
    }

    static ClientDraft of(ApiClient client) {
        return new ClientDraft(
                client.kind(), client.name(), Set.copyOf(client.scopes()), client.redirects(), client.logouts());
    }

    static ClientDraft read(ClientKind kind, WrittenForm form) {
        var scopes = new TreeSet<>(form.chosen("scopes"));
        if (kind.signsIn()) {
            scopes.add(SiteScopes.OPENID);
        }
        return new ClientDraft(kind, form.text("name"), scopes, lines(form, "redirects"), lines(form, "logouts"));
    }

    /** @param offered the scopes that a client of this kind may have */
    FormErrors check(Set<String> offered) {
        Map<String, Message> wrong = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.put("name", Message.of("api.connection.nameless", LONGEST_NAME));
        }
        if (scopes.isEmpty() || !offered.containsAll(scopes)) {
            wrong.put("scopes", Message.of("api.connection.scopeless"));
        }
        if (kind.signsIn()) {
            checkAddresses(wrong);
        }
        return wrong.isEmpty() ? FormErrors.NONE : new FormErrors(wrong);
    }

    private void checkAddresses(Map<String, Message> wrong) {
        if (redirects.isEmpty()) {
            wrong.put("redirects", Message.of("api.connection.redirects-missing"));
        }
        check("redirects", redirects, wrong);
        check("logouts", logouts, wrong);
    }

    private static void check(String field, List<String> addresses, Map<String, Message> wrong) {
        addresses.stream()
                .filter(address -> !ReturnAddress.isFit(address))
                .findFirst()
                .ifPresent(address -> wrong.put(field, Message.of("api.connection.address-wrong", address)));
        if (addresses.size() > MOST_ADDRESSES) {
            wrong.put(field, Message.of("api.connection.address-many", MOST_ADDRESSES));
        }
    }

    private static List<String> lines(WrittenForm form, String field) {
        var lines = new ArrayList<String>();
        form.text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines.stream().distinct().toList();
    }
}
