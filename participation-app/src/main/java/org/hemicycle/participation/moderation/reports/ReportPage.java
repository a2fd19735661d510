package org.hemicycle.participation.moderation.reports;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.participation.modules.Reportable;
import org.hemicycle.participation.prose.Excerpt;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form to report a thing, with the beginning of it so that nobody reports the wrong one. */
record ReportPage(Reportable.Thing thing, ReportForm form, FormErrors errors) {
    String excerpt() {
        return Excerpt.cut(thing.title().isEmpty() ? thing.text() : thing.title(), 240);
    }

    List<Option> reasons(Texts t) {
        return Stream.of(Ground.values())
                .map(ground -> new Option(
                        ground.key(),
                        t.get("moderation.ground." + ground.key()),
                        t.get("moderation.ground." + ground.key() + ".hint")))
                .toList();
    }
}
