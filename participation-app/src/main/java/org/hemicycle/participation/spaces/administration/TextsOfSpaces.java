package org.hemicycle.participation.spaces.administration;

import java.util.List;
import org.hemicycle.participation.modules.TextForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors write about spaces, and must not lose when it comes too late. */
@Configuration(proxyBeanMethods = false)
class TextsOfSpaces {
    @Bean
    TextForm newSpaceText() {
        return text("/admin/spaces");
    }

    @Bean
    TextForm spaceText() {
        return text("/admin/spaces/{id:\\d{1,18}}");
    }

    private static TextForm text(String path) {
        return TextForm.of(
                "spaces",
                path,
                List.of(
                        new TextForm.Field("title", "admin.column.title", 0, true),
                        new TextForm.Field("subtitle", "admin.space.subtitle", 0, true),
                        new TextForm.Field("description", "admin.space.description", 8, true),
                        new TextForm.Field("alternative", "admin.space.alternative", 0, true)),
                List.of("type", "slug", "position", "promoted"));
    }
}
