package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.PlacedAddress;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.TextForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the queue in the administration, and what moderators write there. */
@Configuration(proxyBeanMethods = false)
class CasesInTheFrame {
    @Bean
    AdminEntry moderationQueue() {
        return new AdminEntry("moderation", 125, "moderation.title", "/admin/moderation", Set.of(Power.MODERATE), true);
    }

    @Bean
    PlacedAddress caseAddresses(Cases cases) {
        return PlacedAddress.of("/admin/moderation/{id}/**", cases::spaceOf);
    }

    @Bean
    TextForm statementText() {
        return TextForm.of(
                "moderation",
                "/admin/moderation/{id:\\d{1,18}}/hiding",
                List.of(
                        new TextForm.Field("rule", "moderation.rule", 0),
                        new TextForm.Field("statement", "moderation.statement", 5)),
                List.of("ground", "version"));
    }

    @Bean
    TextForm appealAnswerText() {
        return TextForm.of(
                "moderation",
                "/admin/moderation/{id:\\d{1,18}}/appeal",
                List.of(new TextForm.Field("answer", "moderation.appeal.answer", 5)),
                List.of("outcome"));
    }
}
