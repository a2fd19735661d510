package org.hemicycle.participation.identity.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemicycle.participation.letters.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A list of people to invite as it was pasted or uploaded: one on each line, the address first, then a name, with a comma, a
 * semicolon or a tabulator between them, in quotation marks or not. A first line of headings is skipped.
 */
public record InvitationList(List<Guest> guests, List<WrongLine> wrong) {
    /** As many as one list may have. */
    static final int MOST = 1000;

    private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");
    private static final int LONGEST_NAME = 100;

    public InvitationList {
        guests = List.copyOf(guests);
        wrong = List.copyOf(wrong);
    }

    /** Somebody to invite; the name is that of the address where none was given. */
    public record Guest(EmailAddress email, String name) {
        String line() {
            return email.value() + ";" + name;
        }
    }

    /** A line that invites nobody; {@code reason} is the key of a message. */
    public record WrongLine(int number, String text, String reason) {}

    static InvitationList read(String text) {
        var guests = new ArrayList<Guest>();
        var wrong = new ArrayList<WrongLine>();
        var seen = new HashSet<EmailAddress>();
        var lines = text.replace("\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || (i == 0 && isHeading(line))) {
                continue;
            }
            var guest = guest(line);
            if (guest == null) {
                wrong.add(wrong(i, line, "identity.inviting.not-an-address"));
            } else if (!seen.add(guest.email())) {
                wrong.add(wrong(i, line, "identity.inviting.twice"));
            } else if (guests.size() == MOST) {
                wrong.add(wrong(i, line, "identity.inviting.too-many"));
            } else {
                guests.add(guest);
            }
        }
        return new InvitationList(guests, wrong);
    }

    private static @Nullable Guest guest(String line) {
        var cells = SEPARATOR.split(line, 3);
        var email = EmailAddress.parse(bare(cells[0]));
        if (email.isEmpty()) {
            return null;
        }
        var name = cells.length > 1 ? bare(cells[1]) : "";
        var shown = name.isEmpty() ? email.get().value().replaceFirst("@.*", "") : name;
        return new Guest(email.get(), shown.substring(0, Math.min(shown.length(), LONGEST_NAME)));
    }

    private static String bare(String cell) {
        return cell.strip().replaceAll("^\"|\"$", "").strip();
    }

    private static boolean isHeading(String line) {
        return line.indexOf('@') < 0 && line.toLowerCase(Locale.ROOT).matches(".*(mail|adresse|address|courriel).*");
    }

    private static WrongLine wrong(int index, String line, String reason) {
        return new WrongLine(index + 1, line.substring(0, Math.min(line.length(), 120)), reason);
    }
}
