package org.hemicycle.participation.spaces.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hemicycle.participation.spaces.previews.PreviewLinks;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** When a space appears and disappears, and the links that show it beforehand. */
record PublicationPage(
        long space,
        LocalizedText title,
        String type,
        boolean published,
        String appears,
        String disappears,
        List<PreviewLinks.Link> links,
        @Nullable Instant silenceEnds,
        FormErrors errors) {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    PublicationPage {
        links = List.copyOf(links);
    }

    String path() {
        return "/admin/spaces/" + space;
    }

    List<Option> days(Texts t) {
        return List.of(
                Option.of("1", t.get("spaces.preview.days", 1)),
                Option.of("7", t.get("spaces.preview.days", 7)),
                Option.of("30", t.get("spaces.preview.days", 30)));
    }

    /** As a field of the form has it, by the clock of the organisation's place. */
    static String field(@Nullable Instant moment) {
        ZoneId zone = CurrentTenant.get().timeZone();
        return moment == null ? "" : FIELD.format(moment.atZone(zone));
    }
}
