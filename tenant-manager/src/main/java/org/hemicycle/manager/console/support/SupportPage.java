package org.hemicycle.manager.console.support;

import java.util.List;
import java.util.Locale;
import org.hemicycle.manager.operators.Operator;
import org.hemicycle.manager.support.AskingForAccess;
import org.hemicycle.manager.support.SupportRequest;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** Support access to an organisation: what was asked, and the form that asks, as it was filled in. */
record SupportPage(
        Tenant tenant,
        List<SupportRequest> requests,
        Operator reader,
        String reason,
        String minutes,
        FormErrors errors) {
    SupportPage {
        requests = List.copyOf(requests);
    }

    String path() {
        return "/organisations/" + tenant.slug().value();
    }

    String name(Locale locale) {
        return tenant.name().in(locale);
    }

    /** Only a space in service has administrators who can answer. */
    boolean mayAsk() {
        return tenant.state().isOpen()
                && requests.stream().noneMatch(request -> request.isOf(reader.id()) && request.isUnfinished());
    }

    boolean mayEnter(SupportRequest request) {
        return request.isOpen() && request.isOf(reader.id());
    }

    boolean mayGiveUp(SupportRequest request) {
        return request.isUnfinished() && request.isOf(reader.id());
    }

    static List<Option> durations(Texts t) {
        return AskingForAccess.DURATIONS.stream()
                .map(minutes -> Option.of(minutes.toString(), duration(t, minutes)))
                .toList();
    }

    static String duration(Texts t, int minutes) {
        return minutes % 60 == 0 ? t.get("support.hours", minutes / 60) : t.get("support.minutes", minutes);
    }
}
