package org.hemicycle.manager.organisations;

import java.util.List;

/**
 * What is wrong with one field, and what is allowed.
 *
 * @param field JSON pointer: {@code /hostnames/0}
 * @param code key of the sentence in the message files, without its prefix {@code field.}
 * @param arguments of the sentence
 */
public record FieldProblem(String field, String code, List<Object> arguments) {
    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    /** A problem by its code, with the arguments that fill the holes of its sentence. */
    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }

    /** Key of the sentence in the message files. */
    public String message() {
        return "field." + code;
    }
}
