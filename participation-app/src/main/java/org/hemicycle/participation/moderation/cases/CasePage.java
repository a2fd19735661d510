package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.participation.moderation.Surroundings;
import org.hemicycle.participation.moderation.blocks.Block;
import org.hemicycle.participation.modules.Reportable;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that a moderator needs to decide.
 *
 * @param form the statement of reasons as it stands in the form
 * @param answer to an appeal, as it stands in the form
 * @param overtaken whether somebody else decided while the moderator was writing
 * @param mayBlock whether the author is somebody who can be blocked
 * @param mayAnswer whether the reader may answer an appeal: they did not decide, or nobody else could
 */
record CasePage(
        Case one,
        Reportable.@Nullable Thing thing,
        List<Surroundings.Line> around,
        List<Report> reports,
        List<Decision> decisions,
        Decisions.Earlier earlier,
        @Nullable Block block,
        boolean mayBlock,
        boolean mayAnswer,
        Ruling form,
        String answer,
        FormErrors errors,
        boolean overtaken) {
    CasePage {
        around = List.copyOf(around);
        reports = List.copyOf(reports);
        decisions = List.copyOf(decisions);
    }

    List<Option> grounds(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("moderation.ground.choose"))),
                        Stream.of(Ground.values())
                                .map(ground -> Option.of(ground.key(), t.get("moderation.ground." + ground.key()))))
                .toList();
    }

    /** The decision that its author contests and nobody has answered. */
    @Nullable
    Decision contested() {
        return decisions.stream()
                .filter(decision ->
                        decision.appeal() != null && decision.appeal().outcome() == null)
                .findFirst()
                .orElse(null);
    }

    String ground() {
        if (form.ground() != null) {
            return form.ground();
        }
        return reports.isEmpty() ? "" : reports.getFirst().reason();
    }
}
