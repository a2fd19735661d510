package org.hemicycle.participation.privacy;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.provisioning.registry.Tenant;

/** Somebody who has left traces everywhere: a proposal, comments, supports, a picture, a role, a link, two sessions. */
final class Somebody {
    static final String BODY = "Douze bancs larges, tournés vers l’eau.";

    final String title =
            "Des bancs à l’ombre, quai " + UUID.randomUUID().toString().substring(0, 8);
    final Browser browser;
    final Browser elsewhere;
    final SampleSpace space;
    final String email;
    final long id;
    final long proposal;
    final long supported;
    final long comment;
    final long reply;

    private Somebody(Browser browser, Browser elsewhere, SampleSpace space, String email) {
        this.browser = browser;
        this.elsewhere = elsewhere;
        this.space = space;
        this.email = email;
        this.id = space.number("select id from participant where email = ?", email);
        this.supported = space.proposal("Une fontaine sur la place du marché", 4);
        browser.get("/proposals/new?component=" + space.component());
        this.proposal = last(browser.post(
                        "/proposals",
                        "component",
                        "" + space.component(),
                        "title",
                        title,
                        "body",
                        BODY,
                        "submission",
                        UUID.randomUUID().toString())
                .location());
        browser.get("/proposals/" + supported);
        browser.post("/proposals/" + supported + "/support");
        this.comment = comment(browser, supported, "Très bonne idée, à côté du kiosque.", "");
        this.reply = comment(browser, supported, "Et de l’eau fraîche en été.", "" + comment);
        traces();
    }

    static Somebody in(ParticipationTest test, Tenant tenant, Opener opener) {
        var email = "somebody-" + UUID.randomUUID() + "@example.org";
        return new Somebody(opener.open(email), opener.open(email), new SampleSpace(test, tenant), email);
    }

    static Somebody called(ParticipationTest test, Tenant tenant, String email, Opener opener) {
        return new Somebody(opener.open(email), opener.open(email), new SampleSpace(test, tenant), email);
    }

    /** How the test signs somebody in. */
    interface Opener {
        Browser open(String email);
    }

    static long comment(Browser browser, long proposal, String words, String parent) {
        browser.get("/proposals/" + proposal);
        var answer = browser.post(
                "/proposals/" + proposal + "/comments",
                "body",
                words,
                "parent",
                parent,
                "submission",
                UUID.randomUUID().toString());
        return Long.parseLong(answer.location().replaceFirst(".*#comment-", ""));
    }

    private void traces() {
        space.number(
                "insert into role_grant (participant_id, role, granted_by) values (?, 'analyst', 'tests') returning id",
                id);
        space.number(
                "insert into invitation (token_digest, email, name, role, expires_at) "
                        + "values (decode(md5(?), 'hex'), ?, ?, 'participant', now() + interval '1 day') returning id",
                email,
                email,
                "Person " + email);
        space.number(
                "with l as (insert into sign_in_link (token_digest, email, purpose, expires_at) "
                        + "values (decode(md5(?), 'hex'), ?, 'sign-in', now() + interval '1 hour') returning 1 as n) select n from l",
                email,
                email);
        space.number(
                "update participant set picture = ?, about = ?, nickname = ? where id = ? returning id",
                picture(),
                "Je suis " + email,
                email.substring(0, 20),
                id);
    }

    String picture() {
        return "people/" + id + ".png";
    }

    private static long last(String path) {
        return Long.parseLong(path.replaceFirst(".*/", ""));
    }
}
