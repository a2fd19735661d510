package org.hemicycle.participation.identity.joining;

import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.signin.Token;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.stereotype.Component;

/** Sends an invitation. A second run gives it another token: the last letter opens the door. */
@Component
public class InvitationLetter implements Job {
    public static final String NAME = "identity.invitation-letter";
    private final Invitations invitations;
    private final Letters letters;

    InvitationLetter(Invitations invitations, Letters letters) {
        this.invitations = invitations;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        long id = Long.parseLong(details.getOrDefault("invitation", "0"));
        invitations.find(id).ifPresent(invitation -> invitations.seal(id).ifPresent(token -> write(invitation, token)));
    }

    private void write(Invitation invitation, Token token) {
        Locale language = CurrentTenant.get().defaultLocale();
        letters.send(new Letter(
                key(invitation),
                invitation.email(),
                invitation.name(),
                language,
                "/invitations/" + token.value(),
                Invitations.VALIDITY));
    }

    private static String key(Invitation invitation) {
        if (invitation.grant() == null) {
            return "identity.letter.joining";
        }
        return invitation.administrator() ? "identity.letter.invitation" : "identity.letter.appointment";
    }
}
