package org.hemicycle.participation.assistance;

import java.time.LocalDate;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.SampleSpace;

/** A workshop or a desk that a facilitator opens over HTTP, about a sample space. */
final class Meeting {
    static final String NAME = "Atelier de la Croix-Rousse";
    final Browser facilitator;
    final SampleSpace space;
    final long number;
    final String path;

    Meeting(Browser facilitator, SampleSpace space, String kind, int present) {
        this.facilitator = facilitator;
        this.space = space;
        facilitator.get("/admin/workshops/new");
        var answer = facilitator.post(
                "/admin/workshops",
                "kind",
                kind,
                "name.fr",
                NAME,
                "name.en",
                "Croix-Rousse workshop",
                "day",
                LocalDate.of(2026, 3, 12).toString(),
                "place",
                "Maison des associations",
                "space",
                "" + number(space),
                "present",
                "" + present);
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + answer.body());
        }
        this.path = answer.location();
        this.number = Long.parseLong(path.replaceFirst(".*/", ""));
        facilitator.get(path);
    }

    static long number(SampleSpace space) {
        return space.number("select space_id from component where id = ?", space.component());
    }

    /** Takes down a proposal; gives back its number. */
    long take(String title, String body, String name, String submission) {
        var answer = facilitator.post(
                path + "/proposals",
                "component",
                "" + space.component(),
                "title",
                title,
                "body",
                body,
                "name",
                name,
                "submission",
                submission);
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + answer.body());
        }
        return space.number("select max(id) from proposal where workshop_id = ?", number);
    }

    /** How many lines the log has of this action at this meeting. */
    long logged(String action) {
        return space.number(
                "select count(*) from audit_entry where action = ? and detail ->> 'workshop' = ?", action, "" + number);
    }

    long supports(long proposal) {
        return space.number("select supports from proposal_tally where proposal_id = ?", proposal);
    }
}
