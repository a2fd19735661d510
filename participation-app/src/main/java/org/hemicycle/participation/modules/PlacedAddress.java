package org.hemicycle.participation.modules;

import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Addresses of the administration that concern one space, so that who has a power there is let in, and who has it elsewhere is
 * not. An address that nobody places is open only to those who have the power in the whole organisation.
 *
 * @param pattern with a variable {@code id}, a number
 * @param space the space of the thing with that number; empty when there is no such thing
 */
public record PlacedAddress(PathPattern pattern, LongFunction<OptionalLong> space) {
    /** The addresses of a pattern such as {@code /admin/proposals/{id}/**}. */
    public static PlacedAddress of(String pattern, LongFunction<OptionalLong> space) {
        return new PlacedAddress(PathPatternParser.defaultInstance.parse(pattern), space);
    }

    /** Whether this path is one of them. */
    public boolean isAt(PathContainer path) {
        return pattern.matches(path) && number(path).isPresent();
    }

    /** The space that this path concerns. */
    public OptionalLong spaceAt(PathContainer path) {
        var number = number(path);
        return number.isPresent() ? space.apply(number.getAsLong()) : OptionalLong.empty();
    }

    private OptionalLong number(PathContainer path) {
        var match = pattern.matchAndExtract(path);
        var id = match == null ? "" : match.getUriVariables().getOrDefault("id", "");
        return id.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }
}
