package org.hemicycle.participation.verification.post;

import java.util.List;

/**
 * The letters that wait to be printed.
 *
 * @param sender what stands at the top of each, line by line
 */
record LettersPage(List<PostalCodes.Paper> papers, String sender) {
    /** A code as it is easier to read: {@code K7MP-3QXW}. */
    static String readable(String code) {
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    List<String> senderLines() {
        return sender.lines().filter(line -> !line.isBlank()).toList();
    }
}
