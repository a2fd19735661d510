package org.hemicycle.participation.proposals.answers;

import java.util.List;
import org.hemicycle.participation.modules.TextForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff write about proposals, and must not lose when it comes too late. */
@Configuration(proxyBeanMethods = false)
class TextsOfAnswers {
    private static final List<String> CARRIED = List.of("state", "cost", "version");

    @Bean
    TextForm answerText() {
        return answer("/admin/proposals/{id:\\d{1,18}}/answer");
    }

    @Bean
    TextForm preparedAnswerText() {
        return answer("/admin/proposals/{id:\\d{1,18}}/answer/preparation");
    }

    @Bean
    TextForm evaluatorsAnswerText() {
        return answer("/admin/evaluation/{id:\\d{1,18}}/answer");
    }

    @Bean
    TextForm noteText() {
        return note("/admin/proposals/{id:\\d{1,18}}/notes");
    }

    @Bean
    TextForm evaluatorsNoteText() {
        return note("/admin/evaluation/{id:\\d{1,18}}/notes");
    }

    private static TextForm answer(String path) {
        return TextForm.of(
                "proposals",
                path,
                List.of(
                        new TextForm.Field("answer", "proposal.answer.title", 6, true),
                        new TextForm.Field("costReport", "proposals.answers.report", 3, true),
                        new TextForm.Field("executionPeriod", "proposals.answers.period", 0, true)),
                CARRIED);
    }

    private static TextForm note(String path) {
        return TextForm.of(
                "proposals",
                path,
                List.of(new TextForm.Field("body", "proposals.notes.body", 4)),
                List.of("parent", "submission"));
    }
}
