package org.hemicycle.participation.identity.joining;

import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.joining.InvitationList.Guest;
import org.hemicycle.participation.identity.joining.InvitationList.WrongLine;
import org.hemicycle.themes.FormErrors;

/**
 * A list of people to invite: the form, or what would happen if it were sent.
 *
 * @param text as it was written
 * @param guests who would be written to
 * @param members how many take part already
 * @param wrong lines that invite nobody
 */
public record InvitingPage(String text, List<Guest> guests, int members, List<WrongLine> wrong, FormErrors errors) {
    private static final int SHOWN = 20;

    public InvitingPage {
        guests = List.copyOf(guests);
        wrong = List.copyOf(wrong);
    }

    static InvitingPage form(String text, FormErrors errors) {
        return new InvitingPage(text, List.of(), 0, List.of(), errors);
    }

    /** The first of the guests, to recognise the list by. */
    public List<Guest> first() {
        return guests.subList(0, Math.min(SHOWN, guests.size()));
    }

    /** How many are not shown. */
    public int more() {
        return guests.size() - first().size();
    }

    /** The guests as a list again, for the form that sends it. */
    public String list() {
        return guests.stream().map(Guest::line).collect(Collectors.joining("\n"));
    }
}
