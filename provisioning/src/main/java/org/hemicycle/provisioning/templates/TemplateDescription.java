package org.hemicycle.provisioning.templates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What {@code template.json} says.
 *
 * @param version of the content; 1 where nothing is said
 * @param description for whom it is, in a sentence
 * @param modules optional modules that the content needs to be seen whole
 * @param picture the file shown on the home page, if any
 * @param look the colours it was made with, as a suggestion
 * @param texts the first texts of the organisation: {@code welcome}, {@code introduction}…
 * @param settings what administrators may have decided, by module
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateDescription(
        LocalizedText name,
        @Nullable LocalizedText description,
        Kind kind,
        @Nullable Integer version,
        List<String> modules,
        @Nullable String picture,
        @Nullable Look look,
        Map<String, LocalizedText> texts,
        @Nullable Map<String, Object> settings) {

    /**
     * @param preset key of a style
     * @param primaryColour {@code #rrggbb}
     */
    public record Look(@Nullable String preset, @Nullable String primaryColour) {}

    public TemplateDescription {
        modules = List.copyOf(modules);
        texts = Map.copyOf(texts);
    }

    /** The number of the version that the file itself claims. */
    public int number() {
        return version == null ? 1 : version;
    }

    /** The description, or an empty text. */
    public LocalizedText words() {
        return description == null ? LocalizedText.of(Map.of()) : description;
    }

    Map<String, Object> decided() {
        return settings == null ? Map.of() : settings;
    }
}
