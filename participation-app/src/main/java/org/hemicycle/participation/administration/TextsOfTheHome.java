package org.hemicycle.participation.administration;

import java.util.Arrays;
import java.util.List;
import org.hemicycle.participation.modules.TextForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators write for the home page, and must not lose when it comes too late. */
@Configuration(proxyBeanMethods = false)
class TextsOfTheHome {
    @Bean
    TextForm homeText() {
        return TextForm.of(
                "core",
                "/admin/texts",
                Arrays.stream(HomeText.values())
                        .map(text -> new TextForm.Field(text.key(), "admin.texts." + text.key(), text.rows(), true))
                        .toList(),
                List.of());
    }
}
