package org.hemicycle.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a page: its markup, then a text that a template writes and escapes.
 *
 * @param markup tags, written as they are
 * @param text the words after them, unescaped
 */
public record Fragment(String markup, String text) {
    private static final Pattern PIECE =
            Pattern.compile("((?:<(?:script|style|svg)\\b.*?</\\w+>|<[^>]*>|\\s)+)([^<]*)", Pattern.DOTALL);

    /** The pieces of a page of HTML, in order. */
    static List<Fragment> of(byte[] page) {
        var fragments = new ArrayList<Fragment>();
        var pieces = PIECE.matcher(new String(page, StandardCharsets.UTF_8));
        while (pieces.find()) {
            fragments.add(new Fragment(pieces.group(1), unescaped(pieces.group(2))));
        }
        return fragments;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
