package org.hemicycle.participation.identity.terms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.MenuSource;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the terms of use are found: in the administration, and in the footer once there are any. */
@Configuration(proxyBeanMethods = false)
class TermsPlaces {
    @Bean
    AdminEntry termsEntry() {
        return new AdminEntry("core", 226, "terms.desk", "/admin/terms", Set.of(Power.CONFIGURE));
    }

    @Bean
    MenuSource termsInTheFooter(Terms terms, Messages messages) {
        return new InTheFooter(terms, messages);
    }

    private record InTheFooter(Terms terms, Messages messages) implements MenuSource {
        @Override
        public List<Place> places(Locale language) {
            return List.of();
        }

        @Override
        public List<Place> footer(Locale language) {
            if (!terms.inForce().exist()) {
                return List.of();
            }
            var words = new Texts(messages, language, java.time.ZoneOffset.UTC, java.time.Clock.systemUTC());
            return List.of(new Place(words.get("terms.title"), "/terms"));
        }
    }
}
