package org.hemicycle.provisioning.templates;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was taken from a space for a template, and what was left there.
 *
 * @param taken how many of each, by part of a message key: {@code spaces}, {@code phases}, {@code pictures}…
 * @param left the same for what stayed: {@code people}, {@code proposals}, {@code unpublished-pages}…
 * @param look places where somebody should look before others get this: an address of mail in a text…
 */
public record TakingReport(Map<String, Long> taken, Map<String, Long> left, List<TemplateFlaw> look) {
    public static final TakingReport NONE = new TakingReport(Map.of(), Map.of(), List.of());

    public TakingReport {
        taken = java.util.Collections.unmodifiableMap(new TreeMap<>(taken));
        left = java.util.Collections.unmodifiableMap(new TreeMap<>(left));
        look = List.copyOf(look);
    }
}
