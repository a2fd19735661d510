package org.hemicycle.participation.moderation.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The sites that a text links to. */
public final class Links {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:https?://|www\\.)([\\p{L}\\p{N}.-]+)|\\b((?:[a-z0-9-]+\\.)+(?:com|net|org|info|fr|eu|io|ru|xyz|top|shop|site|online|biz|co))\\b");

    private Links() {}

    /** The hosts of all addresses in the text, as often as they stand there. */
    public static List<String> hosts(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(host -> host.toLowerCase(Locale.ROOT)
                        .replaceFirst("^www\\.", "")
                        .replaceFirst("[.-]+$", ""))
                .filter(host -> host.contains("."))
                .toList();
    }

    /** Those that are neither one of these domains nor below it. */
    public static List<String> outside(String text, Collection<String> domains) {
        return hosts(text).stream()
                .filter(host ->
                        domains.stream().noneMatch(domain -> host.equals(domain) || host.endsWith("." + domain)))
                .toList();
    }
}
