package org.hemicycle.manager.console.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Silence;
import org.hemicycle.provisioning.settings.Silences;
import org.hemicycle.themes.FormErrors;

/**
 * The silences of an organisation, and the form for another, as it was filled in.
 *
 * @param own what its own layer says, which alone is changed here
 * @param below what a layer of many says, which holds as long as the own layer is silent
 * @param now by the clock of the organisation
 */
record CalendarPage(
        Tenant tenant,
        Silences own,
        Silences below,
        long version,
        LocalDateTime now,
        SilenceForm form,
        FormErrors errors) {
    String path() {
        return "/organisations/" + tenant.slug();
    }

    String organisation(Locale locale) {
        return tenant.name().in(locale);
    }

    List<Silence> shown() {
        return own.all().isEmpty() ? below.all() : own.all();
    }

    boolean isOwn() {
        return !own.all().isEmpty();
    }

    Instant begins(Silence silence) {
        return silence.begins(tenant.timeZone()).toInstant();
    }

    Instant ends(Silence silence) {
        return silence.ends(tenant.timeZone()).toInstant();
    }

    /** Key of the words for where it stands: {@code coming}, {@code now}, {@code over}. */
    String standing(Silence silence) {
        return silence.isAt(now) ? "now" : silence.from().isAfter(now) ? "coming" : "over";
    }
}
