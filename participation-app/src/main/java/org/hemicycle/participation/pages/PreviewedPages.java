package org.hemicycle.participation.pages;

import java.time.Clock;
import java.util.Optional;
import org.hemicycle.participation.modules.PreviewSource;
import org.hemicycle.provisioning.templates.TemplateContent;
import org.springframework.stereotype.Component;

/** Pages of text, from a template. */
@Component
class PreviewedPages implements PreviewSource {
    private static final String PAGES = "/pages/";

    private final Clock clock;

    PreviewedPages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Shown> page(String path, TemplateContent content) {
        return path.startsWith(PAGES)
                ? content.pages().stream()
                        .filter(page -> page.slug().equals(path.substring(PAGES.length())))
                        .findFirst()
                        .map(page -> new Shown("pages/show", page(page)))
                : Optional.empty();
    }

    private Page page(TemplateContent.Page page) {
        var now = clock.instant();
        return new Page(0, page.slug(), page.title(), page.body(), page.position(), page.inMenu(), now, null, now, 1);
    }
}
