package org.hemicycle.provisioning.templates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.templates.Template.TemplateFile;
import org.jspecify.annotations.Nullable;

/**
 * What a template has in it, as one organisation would find it on one day: to be shown before anybody has opened a space from it.
 *
 * @param texts the first texts of the organisation
 */
public record TemplateContent(
        TemplateDescription description,
        Map<String, LocalizedText> texts,
        List<LocalizedText> themes,
        List<Space> spaces,
        List<Page> pages,
        List<TemplateFile> files) {
    public TemplateContent {
        texts = Map.copyOf(texts);
        themes = List.copyOf(themes);
        spaces = List.copyOf(spaces);
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }

    /** A space with its phases and components, in their order. */
    public record Space(
            long id,
            String slug,
            String type,
            LocalizedText title,
            LocalizedText subtitle,
            LocalizedText description,
            @Nullable String picture,
            LocalizedText pictureAlternative,
            int position,
            boolean promoted,
            List<Phase> phases,
            List<Component> components) {
        public Space {
            phases = List.copyOf(phases);
            components = List.copyOf(components);
        }
    }

    /** A phase; what people may do in it by the keys of actions. */
    public record Phase(
            long id,
            LocalizedText title,
            LocalizedText description,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean active,
            Set<String> actions) {
        public Phase {
            actions = Set.copyOf(actions);
        }
    }

    /** A component of a space. */
    public record Component(long id, String module, LocalizedText name) {}

    /** A page of text. */
    public record Page(String slug, LocalizedText title, LocalizedText body, int position, boolean inMenu) {}
}
