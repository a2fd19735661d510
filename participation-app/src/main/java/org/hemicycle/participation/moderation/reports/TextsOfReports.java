package org.hemicycle.participation.moderation.reports;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.modules.MenuSource;
import org.hemicycle.participation.modules.TextForm;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people write about what they report, and must not lose when it comes too late. */
@Configuration(proxyBeanMethods = false)
class TextsOfReports {
    /** The contact for reports, which the law wants to be easy to find. */
    @Bean
    MenuSource noticeInTheFooter(Messages messages) {
        return new InTheFooter(messages);
    }

    private record InTheFooter(Messages messages) implements MenuSource {
        @Override
        public List<Place> places(Locale language) {
            return List.of();
        }

        @Override
        public List<Place> footer(Locale language) {
            var words = new Texts(messages, language, java.time.ZoneOffset.UTC, java.time.Clock.systemUTC());
            return List.of(new Place(words.get("moderation.notice.title"), "/reports/illegal"));
        }
    }

    @Bean
    TextForm reportText() {
        return TextForm.of(
                "moderation",
                "/reports",
                List.of(new TextForm.Field("words", "moderation.report.words", 4)),
                List.of("thing", "reason"));
    }

    @Bean
    TextForm noticeText() {
        return TextForm.of(
                "moderation",
                "/reports/illegal",
                List.of(
                        new TextForm.Field("address", "moderation.notice.address", 0),
                        new TextForm.Field("words", "moderation.notice.words", 6),
                        new TextForm.Field("name", "moderation.notice.name", 0),
                        new TextForm.Field("email", "moderation.notice.email", 0)),
                List.of("honest"));
    }
}
