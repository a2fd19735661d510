package org.hemicycle.participation.pages;

import java.util.List;
import org.hemicycle.participation.modules.TextForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors write on pages, and must not lose when it comes too late. */
@Configuration(proxyBeanMethods = false)
class TextsOfPages {
    @Bean
    TextForm pageText() {
        return TextForm.of(
                "pages",
                "/admin/pages/{*id}",
                List.of(
                        new TextForm.Field("title", "admin.column.title", 0, true),
                        new TextForm.Field("body", "admin.page.body", 16, true)),
                List.of("slug", "position", "menu", "publication", "publishAt", "version"));
    }
}
