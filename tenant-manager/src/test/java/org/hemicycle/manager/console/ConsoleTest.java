package org.hemicycle.manager.console;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.Runs;
import org.junit.jupiter.api.BeforeEach;

/** The console, seen by an operator who is signed in. */
abstract class ConsoleTest extends ManagerTest {
    static final byte[] NO_LOGO = {};

    final Visitor operator = Visitor.at(MANAGER);

    @BeforeEach
    void signIn() {
        operator.signedIn(OPERATOR_EMAIL, OPERATOR_PASSWORD);
    }

    /** A form that is right, but for the fields given. */
    static String[] form(String slug, String... changes) {
        var fields = new ArrayList<>(List.of(
                "kind", "association",
                "nameFr", "Les Amis de " + slug,
                "locales", "fr",
                "timeZone", "Europe/Paris",
                "slug", slug,
                "plan", "free",
                "modules", "proposals",
                "preset", "association",
                "primaryColour", "#1d6f42",
                "administratorName", "Anna Test",
                "administratorEmail", "anna@example.org"));
        for (int i = 0; i < changes.length; i += 2) {
            int at = fields.indexOf(changes[i]);
            if (at >= 0) {
                fields.set(at + 1, changes[i + 1]);
            } else {
                fields.add(changes[i]);
                fields.add(changes[i + 1]);
            }
        }
        return fields.toArray(String[]::new);
    }

    /** Opens an organisation through the form and waits until its space is ready. */
    void open(String slug) {
        var answer = operator.postWithLogo("/organisations", NO_LOGO, form(slug));
        awaitEnd(answer);
    }

    /** Waits until the run that an answer leads to is over. */
    void awaitEnd(HttpResponse<String> answer) {
        var run =
                RunId.parse(Visitor.where(answer).substring("/runs/".length())).orElseThrow();
        var runs = beans.getBean(Runs.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> runs.find(run).orElseThrow().state().isFinal());
    }
}
