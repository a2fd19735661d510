package org.hemicycle.participation.proposals;

import java.util.List;
import org.hemicycle.participation.modules.TextForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people write about proposals, and those who answer, and must not lose when it comes too late. */
@Configuration(proxyBeanMethods = false)
class TextsOfProposals {
    @Bean
    TextForm proposalText() {
        return TextForm.of(
                "proposals",
                "/proposals",
                List.of(
                        new TextForm.Field("title", "proposal.new.name", 0),
                        new TextForm.Field("body", "proposal.new.body", 10)),
                List.of("component", "theme", "territory", "submission", "aid", "anonymous"));
    }

    @Bean
    TextForm draftText() {
        return TextForm.of(
                "proposals",
                "/proposals/drafts",
                List.of(
                        new TextForm.Field("title", "proposal.new.name", 0),
                        new TextForm.Field("body", "proposal.new.body", 10),
                        new TextForm.Field("address", "proposal.new.address", 0)),
                List.of("component", "theme", "territory", "submission", "aid", "next", "latitude", "longitude"));
    }

    @Bean
    TextForm changedText() {
        return TextForm.of(
                "proposals",
                "/proposals/{id:\\d{1,18}}/text",
                List.of(
                        new TextForm.Field("title", "proposal.new.name", 0),
                        new TextForm.Field("body", "proposal.new.body", 10)),
                List.of("theme", "version"));
    }

    @Bean
    TextForm amendmentText() {
        return TextForm.of(
                "proposals",
                "/proposals/{id:\\d{1,18}}/amendments",
                List.of(
                        new TextForm.Field("title", "proposal.new.name", 0),
                        new TextForm.Field("body", "proposal.new.body", 10)),
                List.of("submission"));
    }

    @Bean
    TextForm aidText() {
        return TextForm.of(
                "proposals",
                "/proposals/{id:\\d{1,18}}/messages",
                List.of(new TextForm.Field("body", "proposal.message.body", 6)),
                List.of("submission", "to"));
    }

    @Bean
    TextForm commentText() {
        return TextForm.of(
                "discussions",
                "/proposals/{id:\\d{1,18}}/comments",
                List.of(new TextForm.Field("body", "comment.body", 6)),
                List.of("alignment", "parent", "submission"));
    }
}
