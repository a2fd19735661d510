package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Operators ask an organisation for access, and come in with its consent only; all of it is in the audit trail. */
class SupportTest extends ConsoleTest {
    private static final Pattern ENTRANCE =
            Pattern.compile("href=\"(http://[^\"]+/support/entrance/[A-Za-z0-9_-]{43})\"");
    private static final Pattern STEP = Pattern.compile("action=\"(/organisations/[^\"]+)/withdrawal\"");

    @Autowired
    private Registry registry;

    @Autowired
    private Cells cells;

    @Test
    void isAskedWithAReasonAndEnteredWithConsent() throws Exception {
        open("helped-one");
        open("helped-two");
        var page = "/organisations/helped-one/support";
        operator.get(page);
        assertThat(operator.post(page, "reason", " ", "minutes", "7").statusCode())
                .isEqualTo(422);
        var asked = operator.post(page, "reason", "The logo is broken", "minutes", "60");
        var list = operator.get(Visitor.where(asked)).body();
        assertThat(list)
                .contains("The request is sent.", "The logo is broken", "Waiting")
                .doesNotContain("Come in<");
        var match = STEP.matcher(list);
        assertThat(match.find()).isTrue();
        var request = match.group(1);

        assertThat(operator.post(request + "/entrance").statusCode())
                .as("without consent")
                .isLessThan(400);
        assertThat(operator.get(page).body()).contains("This access is not open.");
        inHome(
                "helped-one",
                "update support_access set state = 'open', until = now() + interval '1 hour', decided_at = now()");
        assertThat(operator.get(page).body()).contains("Granted", "Come in");
        assertThat(operator.post(request.replace("helped-one", "helped-two") + "/entrance")
                        .body())
                .as("the neighbour has consented to nothing")
                .doesNotContain("/support/entrance/");
        var entrance = operator.post(request + "/entrance");
        assertThat(entrance.statusCode()).isEqualTo(201);
        assertThat(entrance.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(ENTRANCE.matcher(entrance.body()).find()).as(entrance.body()).isTrue();

        inHome("helped-one", "update support_access set entered_at = now(), state = 'ended', ended_at = now()");
        assertThat(operator.get(page).body()).contains("Ended").doesNotContain("Come in<");
        assertThat(operator.get("/organisations/helped-one").body())
                .contains(
                        "Support access asked for",
                        "granted by the organisation",
                        "Entered with support access",
                        "End of support access");
    }

    @Test
    void isGivenUp() {
        open("helped-three");
        var page = "/organisations/helped-three/support";
        operator.get(page);
        operator.post(page, "reason", "A question", "minutes", "15");
        var match = STEP.matcher(operator.get(page).body());
        assertThat(match.find()).isTrue();
        operator.post(match.group(1) + "/withdrawal");
        assertThat(operator.get(page).body()).contains("Withdrawn", "Ask for access");
    }

    private void inHome(String slug, String statement) throws Exception {
        var tenant = registry.findBySlug(new Slug(slug)).orElseThrow();
        try (var connection = cells.of(tenant.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            try (var work = connection.createStatement()) {
                work.execute("set local role hemicycle_owner; set local search_path to \""
                        + tenant.id().schema() + "\"");
                work.execute(statement);
            }
            connection.commit();
        }
    }
}
