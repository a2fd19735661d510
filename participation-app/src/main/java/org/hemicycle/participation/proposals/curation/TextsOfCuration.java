package org.hemicycle.participation.proposals.curation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.participation.modules.TextForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff write when they merge and split, and what somebody says of an imported proposal: not to be lost when it comes too late. */
@Configuration(proxyBeanMethods = false)
class TextsOfCuration {
    @Bean
    TextForm mergedText() {
        return TextForm.of(
                "proposals",
                "/admin/proposals/merging",
                piece(""),
                List.of("chosen", "component", "theme", "supports", "fold", "submission"));
    }

    @Bean
    TextForm splitText() {
        return split("/admin/proposals/{id:\\d{1,18}}/splitting");
    }

    @Bean
    TextForm splitTextWithOnePartMore() {
        return split("/admin/proposals/{id:\\d{1,18}}/splitting/parts");
    }

    @Bean
    TextForm claimText() {
        return TextForm.of(
                "proposals",
                "/proposals/{id:\\d{1,18}}/claim",
                List.of(new TextForm.Field("words", "proposals.claim.words", 4)),
                List.of());
    }

    private static TextForm split(String path) {
        var fields = IntStream.range(0, SplitPage.MOST)
                .boxed()
                .flatMap(number -> piece("." + number).stream())
                .toList();
        return TextForm.of("proposals", path, fields, List.of("fold", "submission"));
    }

    private static List<TextForm.Field> piece(String ending) {
        return Stream.of(
                        new TextForm.Field("title" + ending, "proposal.new.name", 0),
                        new TextForm.Field("body" + ending, "proposals.merge.body", 8))
                .toList();
    }
}
