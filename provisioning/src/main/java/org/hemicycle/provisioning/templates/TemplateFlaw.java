package org.hemicycle.provisioning.templates;

import java.util.List;

/**
 * What is wrong with a template, for people.
 *
 * @param code part of a message key: {@code checksum}, {@code foreign-entry}…
 * @param arguments of the sentence, ready to be shown
 */
public record TemplateFlaw(String code, List<Object> arguments) {
    public TemplateFlaw {
        arguments = List.copyOf(arguments);
    }

    public static TemplateFlaw of(String code, Object... arguments) {
        return new TemplateFlaw(code, List.of(arguments));
    }

    @Override
    public String toString() {
        return code + arguments;
    }
}
