package org.hemicycle.participation.proposals;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who writes in a space of Lyon. */
abstract class Writing extends ParticipationTest {
    static final String TITLE = "Des bancs à l’ombre sur le quai";
    static final String BODY = "Douze bancs larges, tournés vers l’eau.";

    SampleSpace space;
    String email;
    Browser jeanne;

    @BeforeEach
    void arrive() {
        space = new SampleSpace(this, LYON);
        email = email();
        jeanne = participant(LYON, email);
        jeanne.get("/proposals/new?component=" + space.component());
    }

    static String email() {
        return UUID.randomUUID() + "@example.org";
    }

    /** Sends the form of a proposal to a path. */
    Browser.Answer send(String path, String title, String body, String key, String... more) {
        var fields = new String[8 + more.length];
        var known = new String[] {"component", "" + space.component(), "title", title, "body", body, "submission", key};
        System.arraycopy(known, 0, fields, 0, 8);
        System.arraycopy(more, 0, fields, 8, more.length);
        return jeanne.post(path, fields);
    }

    /** Begins a draft, and gives back where it is read again. */
    String draft() {
        return send("/proposals/drafts", TITLE, BODY, UUID.randomUUID().toString(), "next", "preview")
                .location();
    }

    /** Publishes a proposal of Jeanne's. */
    String published() {
        return send("/proposals", TITLE, BODY, UUID.randomUUID().toString()).location();
    }

    /** Settings of the component. */
    void set(String key, String value) {
        inside(LYON, () -> sql.sql("""
                update component set settings = jsonb_set(settings, '{own}', coalesce(settings -> 'own', '{}') || jsonb_build_object(?, ?))
                 where id = ?
                """).params(key, value, space.component()).update());
    }

    long number(String path) {
        return Long.parseLong(path.replaceAll("\\D", ""));
    }
}
