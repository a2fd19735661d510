package org.hemicycle.participation.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.Proof;

/**
 * Somebody who has proved who they are by one means and must add a code. Until then nobody is signed in: the session holds this
 * text and no person, and it leads to the page that asks for the code only.
 */
public record Halfway(ParticipantId id, Proof proof) {
    private static final String ATTRIBUTE = "halfway";
    private static final Duration LASTS = Duration.ofMinutes(10);

    /** Who is halfway in the session of this request, and has not waited too long. */
    public static Optional<Halfway> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String text
                ? read(text).filter(one -> now.isBefore(one.proof().at().plus(LASTS)))
                : Optional.empty();
    }

    void keep(HttpServletRequest request) {
        var means = proof.means().iterator().next();
        request.getSession()
                .setAttribute(ATTRIBUTE, id.value() + " " + proof.at().getEpochSecond() + " " + means);
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    private static Optional<Halfway> read(String text) {
        var words = text.split(" ");
        try {
            var proof = Proof.by(Proof.Means.valueOf(words[2]), Instant.ofEpochSecond(Long.parseLong(words[1])));
            return Optional.of(new Halfway(new ParticipantId(Long.parseLong(words[0])), proof));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
