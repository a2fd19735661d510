package org.hemicycle.manager.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Letters;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** What people who sign up are written, in the language they asked in. */
@Component
class SignupLetters {
    static final Duration VALIDITY = Duration.ofHours(24);
    private static final Logger LOG = LoggerFactory.getLogger(SignupLetters.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Letters letters;
    private final SignupLinks links;
    private final Installation installation;
    private final BaseDomain baseDomain;
    private final Messages messages;
    private final Clock clock;

    SignupLetters(
            Letters letters,
            SignupLinks links,
            Installation installation,
            BaseDomain baseDomain,
            Messages messages,
            Clock clock) {
        this.letters = letters;
        this.links = links;
        this.installation = installation;
        this.baseDomain = baseDomain;
        this.messages = messages;
        this.clock = clock;
    }

    /** The link that proves the address; fails when the mail server does not take it. */
    void confirm(Signup signup) {
        var t = texts(signup);
        var address =
                installation.space(baseDomain.host(new Slug(signup.slug()))).getAuthority();
        letters.send(letter(
                signup,
                t,
                "signup.letter.confirm",
                List.of(t.get("signup.letter.confirm.text", signup.name(), address)),
                List.of(t.get("signup.letter.validity", VALIDITY.toHours()), t.get("signup.letter.ignore"))));
    }

    void approved(Signup signup) {
        var t = texts(signup);
        attempt(letter(
                signup,
                t,
                "signup.letter.approved",
                List.of(t.get("signup.letter.approved.text", signup.name())),
                List.of()));
    }

    void refused(Signup signup, String reason) {
        var t = texts(signup);
        attempt(new Letters.Letter(
                signup.email(),
                signup.language(),
                t.get("signup.letter.refused.subject", signup.name()),
                List.of(
                        t.get("signup.letter.greeting", signup.person()),
                        t.get("signup.letter.refused.text", signup.name()),
                        reason),
                null,
                List.of()));
    }

    /** Whoever decided has decided, whether the mail server is there or not: the page behind the link says it too. */
    private void attempt(Letters.Letter letter) {
        try {
            letters.send(letter);
        } catch (MailException e) {
            LOG.warn("A letter about a sign-up was not taken: {}", e.getMessage());
        }
    }

    private Letters.Letter letter(Signup signup, Texts t, String key, List<String> said, List<String> after) {
        var before = new java.util.ArrayList<String>();
        before.add(t.get("signup.letter.greeting", signup.person()));
        before.addAll(said);
        return new Letters.Letter(
                signup.email(),
                signup.language(),
                t.get(key + ".subject", signup.name()),
                before,
                new Letters.Way(
                        t.get(key + ".way"),
                        installation.manager("/signup/" + links.of(signup.id())).toString()),
                after);
    }

    private Texts texts(Signup signup) {
        var language = signup.language().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        return new Texts(messages, language, ZONE, clock);
    }
}
