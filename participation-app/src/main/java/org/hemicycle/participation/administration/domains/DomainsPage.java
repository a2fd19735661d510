package org.hemicycle.participation.administration.domains;

import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.hostnames.ClaimSheet;
import org.hemicycle.provisioning.hostnames.SenderSheet;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** The names of the organisation, what was asked about them, and the form that claims one more, as it was filled in. */
record DomainsPage(
        Tenant tenant,
        List<ClaimSheet> sheets,
        List<DomainWish> wishes,
        @Nullable SenderSheet sender,
        String name,
        FormErrors errors) {
    DomainsPage {
        sheets = List.copyOf(sheets);
        wishes = List.copyOf(wishes);
    }

    List<HostName> served() {
        return tenant.hostNames().all();
    }

    HostName primary() {
        return tenant.primaryHost();
    }

    String home() {
        return tenant.hostNames().home().value();
    }

    /** Whether the page shall look again in a moment. */
    boolean isWaiting() {
        return wishes.stream().anyMatch(DomainWish::isOpen);
    }

    boolean isWaiting(ClaimSheet sheet) {
        return wish(sheet).filter(DomainWish::isOpen).isPresent();
    }

    /** Wishes that were refused, the name first. */
    List<DomainWish> refused() {
        return wishes.stream().filter(DomainWish::isRefused).toList();
    }

    boolean mayLead(ClaimSheet sheet) {
        return sheet.is("verified") && !primary().value().equals(sheet.name());
    }

    static String id(ClaimSheet sheet) {
        return "name-" + sheet.name().replace('.', '-');
    }

    static String mark(ClaimSheet sheet) {
        return switch (sheet.state()) {
            case "verified" -> "success";
            case "failing" -> "warning";
            case "stopped" -> "danger";
            default -> "";
        };
    }

    static Message meaning(ClaimSheet sheet) {
        var until = sheet.until();
        if (sheet.is("claimed") && sheet.proofValue() == null) {
            return Message.of("domains.meaning.vouched");
        }
        return until == null
                ? Message.of("domains.meaning." + sheet.state())
                : Message.of("domains.meaning." + sheet.state(), until);
    }

    static String proofMark(ClaimSheet sheet) {
        return switch (sheet.findings().proof()) {
            case FOUND, VOUCHED -> "success";
            case WRONG -> "danger";
            case UNKNOWN, MISSING, UNANSWERED -> "";
        };
    }

    static String pointingMark(ClaimSheet sheet) {
        return switch (sheet.findings().pointing()) {
            case HERE -> "success";
            case ELSEWHERE, PARTLY -> "danger";
            case UNKNOWN, MISSING, UNANSWERED -> "";
        };
    }

    private Optional<DomainWish> wish(ClaimSheet sheet) {
        return wishes.stream().filter(one -> one.name().equals(sheet.name())).findFirst();
    }
}
