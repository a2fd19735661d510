package org.hemicycle.participation.identity.signin;

import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Writes the mail that opens an account. Nothing is sent to an address that is nobody's; who asks for an account and has one
 * is told so, by mail only. A second run sends a second link, which is as good as the first.
 */
@Component
public class LinkLetter implements Job {
    public static final String NAME = "identity.link-letter";
    private final Participants participants;
    private final SignInLinks links;
    private final Letters letters;

    LinkLetter(Participants participants, SignInLinks links, Letters letters) {
        this.participants = participants;
        this.links = links;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var id = new ParticipantId(Long.parseLong(details.getOrDefault("participant", "0")));
        participants.find(id).filter(person -> !person.isDisabled()).ifPresent(person -> {
            if (person.email() != null) {
                write(person, person.email(), details);
            }
        });
    }

    private void write(Participant person, EmailAddress email, Map<String, String> details) {
        var asked = SignInLink.Purpose.of(details.getOrDefault("purpose", "sign-in"));
        boolean knownAlready = asked == SignInLink.Purpose.CONFIRMATION && person.isConfirmed();
        var purpose = knownAlready ? SignInLink.Purpose.SIGN_IN : asked;
        var key = knownAlready ? "identity.letter.known" : "identity.letter." + purpose.key();
        var language = Locale.forLanguageTag(details.getOrDefault("language", "fr"));
        var next = Next.of(details.get("next"));
        links.issue(email, purpose)
                .ifPresent(token -> send(
                        token, new Letter(key, email, person.name(), language, path(token, next), purpose.validity())));
    }

    /** The link is written down before the letter leaves, and not kept when the letter cannot leave. */
    private void send(Token token, Letter letter) {
        try {
            letters.send(letter);
        } catch (MailException e) {
            links.discard(token);
            throw e;
        }
    }

    private static String path(Token token, Next next) {
        var path = "/session/links/" + token.value();
        return next.path().equals("/") ? path : path + "?" + next.signIn().replaceFirst("^[^?]*\\?", "");
    }
}
