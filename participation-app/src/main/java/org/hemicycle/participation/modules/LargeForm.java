package org.hemicycle.participation.modules;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A form that may carry more than others, who end at 6 MB: a list of all who live in a city, a photograph.
 *
 * @param sentTo the addresses that it is sent to
 * @param most so many bytes, at most
 * @param instead from such an address, the page that says that a file was too large even so; null for the general one
 */
public record LargeForm(
        PathPattern sentTo, long most, @Nullable UnaryOperator<String> instead) {
    /** A form that is sent to this path, exactly. */
    public LargeForm(String path) {
        this(PathPatternParser.defaultInstance.parse(path), Long.MAX_VALUE, null);
    }

    /** A form whose page says by itself what was too large. */
    public static LargeForm of(String pattern, long most, UnaryOperator<String> instead) {
        return new LargeForm(PathPatternParser.defaultInstance.parse(pattern), most, instead);
    }

    /** Whether the form is sent to this path. */
    public boolean isSentTo(String path) {
        return sentTo.matches(PathContainer.parsePath(path));
    }
}
