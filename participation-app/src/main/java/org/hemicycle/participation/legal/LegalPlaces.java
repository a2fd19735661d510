package org.hemicycle.participation.legal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.participation.identity.Doorstep;
import org.hemicycle.participation.layout.Wording;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.AdminTask;
import org.hemicycle.participation.modules.AdminTasks;
import org.hemicycle.participation.modules.MenuSource;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.TextForm;
import org.hemicycle.themes.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where legal pages stand: at the foot of every page, open to everybody, and among the tasks while something is missing. */
@Configuration(proxyBeanMethods = false)
class LegalPlaces {
    @Bean
    AdminEntry legalEntry() {
        return new AdminEntry("core", 214, "legal.title", "/admin/legal", Set.of(Power.CONFIGURE));
    }

    @Bean
    Doorstep legalDoorstep() {
        return new Doorstep(Set.of("/legal/"));
    }

    @Bean
    MenuSource legalFooter(Wording wording) {
        return new Footer(wording);
    }

    @Bean
    AdminTasks legalTasks(LegalTexts texts) {
        return reader -> {
            int missing = reader.has(Power.CONFIGURE) ? texts.facts().missing().size() : 0;
            return missing == 0
                    ? List.of()
                    : List.of(new AdminTask("legal.task", List.of((long) missing), "/admin/legal"));
        };
    }

    @Bean
    TextForm legalText() {
        return TextForm.of(
                "core",
                "/admin/legal/{page}",
                List.of(new TextForm.Field("body", "admin.page.body", 16, true)),
                List.of("version"));
    }

    @Bean
    TextForm legalFacts() {
        return TextForm.of(
                "core",
                "/admin/legal",
                Arrays.stream(LegalField.values())
                        .map(field -> new TextForm.Field(field.key(), "legal.field." + field.key(), field.rows()))
                        .toList(),
                List.of());
    }

    private record Footer(Wording wording) implements MenuSource {
        @Override
        public List<Place> places(Locale language) {
            return List.of();
        }

        @Override
        public List<Place> footer(Locale language) {
            var words = new Texts(wording.current(), language, java.time.ZoneOffset.UTC, java.time.Clock.systemUTC());
            return Arrays.stream(LegalPage.values())
                    .map(page -> new Place(words.get("legal." + page.key()), page.path()))
                    .toList();
        }
    }
}
