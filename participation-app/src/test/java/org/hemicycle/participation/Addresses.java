package org.hemicycle.participation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of the application as its controllers declare them, so that a test forgets none that is added later. */
public final class Addresses {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?\\w+)(?::((?:[^{}]|\\{[^}]*\\})*))?\\}");

    private Addresses() {}

    /** A method and a path. */
    public record Address(String method, String path) {}

    /**
     * The addresses of the controllers in these packages.
     *
     * @param variables what to put in the place of a variable of a path, by its name; 1 where it is not named
     */
    public static List<Address> of(
            RequestMappingHandlerMapping mappings, Predicate<String> packages, Map<String, String> variables) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> packages.test(one.getValue().getBeanType().getPackageName()))
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .flatMap(path -> one.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Address(method.name(), filled(path, variables)))))
                .distinct()
                .toList();
    }

    /** All addresses as they are declared, with the names of their variables only: {@code /admin/spaces/{id}}. */
    public static List<Address> declared(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(one -> one.getPatternValues().stream()
                        .flatMap(path -> one.getMethodsCondition().getMethods().stream()
                                .map(method -> new Address(method.name(), plain(path)))))
                .distinct()
                .toList();
    }

    /** A path without the expressions of its variables. */
    public static String plain(String path) {
        return VARIABLE.matcher(path).replaceAll("{$1}");
    }

    private static String filled(String path, Map<String, String> variables) {
        return VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(variables.getOrDefault(
                        variable.group(1).replace("*", ""),
                        variable.group(2) == null ? "1" : anyOf(variable.group(2)))));
    }

    /** The first of the words that an expression such as {@code csv|json} allows; 1 where it is about numbers. */
    private static String anyOf(String expression) {
        return expression.matches("[a-z|]+") ? expression.replaceFirst("\\|.*", "") : "1";
    }
}
