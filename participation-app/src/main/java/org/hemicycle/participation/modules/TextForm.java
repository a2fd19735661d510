package org.hemicycle.participation.modules;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A form in which people write at length. When it comes too late to be taken, because the session has ended or the page has
 * expired, its text is handed back. Fields that are not named here are never shown again, a password least of all.
 *
 * @param module key of the module without which the form does not exist
 * @param sentTo the addresses that it is sent to
 * @param fields what people write, in the order of the form
 * @param carried names of the fields that come back unseen
 */
public record TextForm(String module, PathPattern sentTo, List<Field> fields, List<String> carried) {
    public TextForm {
        fields = List.copyOf(fields);
        carried = List.copyOf(carried);
    }

    /** A form that is sent to the addresses of a pattern such as {@code /proposals/{id}/comments}. */
    public static TextForm of(String module, String pattern, List<Field> fields, List<String> carried) {
        return new TextForm(module, PathPatternParser.defaultInstance.parse(pattern), fields, carried);
    }

    /** Whether the form is sent to this path. */
    public boolean isSentTo(String path) {
        return sentTo.matches(PathContainer.parsePath(path));
    }

    /**
     * A field that people write in.
     *
     * @param label key of a message
     * @param rows lines to show; 0 for a single one
     * @param inEachLanguage whether the form has one for each language of the space: {@code body.fr}, {@code body.en}
     */
    public record Field(String name, String label, int rows, boolean inEachLanguage) {
        public Field(String name, String label, int rows) {
            this(name, label, rows, false);
        }
    }
}
