package org.hemicycle.provisioning.templates;

import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What {@code template.json} says.
 *
 * @param modules optional modules that the content needs to be seen whole
 * @param picture the file shown on the home page, if any
 * @param texts the first texts of the organisation: {@code welcome}, {@code introduction}…
 */
public record TemplateDescription(
        LocalizedText name,
        Kind kind,
        List<String> modules,
        @Nullable String picture,
        Map<String, LocalizedText> texts) {}
