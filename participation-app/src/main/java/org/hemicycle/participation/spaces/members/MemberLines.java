package org.hemicycle.participation.spaces.members;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemicycle.participation.letters.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A table of members as it was pasted or uploaded: an address on each line, then a name and what the person is there, with a comma, a
 * semicolon or a tabulator between them, in quotation marks or not. A first line of headings is skipped.
 */
record MemberLines(List<Line> lines, List<Wrong> wrong) {
    /** As many as one table may have. */
    static final int MOST = 2000;

    private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");
    private static final int LONGEST = 100;

    MemberLines {
        lines = List.copyOf(lines);
        wrong = List.copyOf(wrong);
    }

    /** Somebody to add; name and label may be empty. */
    record Line(EmailAddress email, String name, String label) {}

    /** A line that adds nobody; {@code reason} is the key of a message. */
    record Wrong(int number, String text, String reason) {}

    static MemberLines read(String text) {
        var lines = new ArrayList<Line>();
        var wrong = new ArrayList<Wrong>();
        var seen = new HashSet<EmailAddress>();
        var all = text.replace("\uFEFF", "").lines().toList();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i).strip();
            if (line.isEmpty() || i == 0 && isHeading(line)) {
                continue;
            }
            var read = line(line);
            if (read == null) {
                wrong.add(wrong(i, line, "spaces.members.not-an-address"));
            } else if (!seen.add(read.email())) {
                wrong.add(wrong(i, line, "spaces.members.twice"));
            } else if (lines.size() == MOST) {
                wrong.add(wrong(i, line, "spaces.members.too-many"));
            } else {
                lines.add(read);
            }
        }
        return new MemberLines(lines, wrong);
    }

    private static @Nullable Line line(String line) {
        var cells = SEPARATOR.split(line, 4);
        return EmailAddress.parse(bare(cells, 0))
                .map(email -> new Line(email, bare(cells, 1), bare(cells, 2)))
                .orElse(null);
    }

    private static String bare(String[] cells, int index) {
        var cell = index < cells.length
                ? cells[index].strip().replaceAll("^\"|\"$", "").strip()
                : "";
        return cell.substring(0, Math.min(cell.length(), index == 0 ? 320 : LONGEST));
    }

    private static boolean isHeading(String line) {
        return line.indexOf('@') < 0 && line.toLowerCase(Locale.ROOT).matches(".*(mail|adresse|address|courriel).*");
    }

    private static Wrong wrong(int index, String line, String reason) {
        return new Wrong(index + 1, line.substring(0, Math.min(line.length(), 120)), reason);
    }
}
