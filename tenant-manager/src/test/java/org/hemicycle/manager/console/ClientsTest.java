package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ClientsTest extends ConsoleTest {
    private static final Pattern CODE = Pattern.compile("<dd><code>([^<]+)</code></dd>");

    @Test
    void createsRotatesAndRevokes() {
        operator.get("/api-clients");
        var created = operator.post("/api-clients", "name", "Billing", "scopes", "organisations:read");
        assertThat(created.statusCode()).isEqualTo(201);
        var found = CODE.matcher(created.body());
        assertThat(found.find()).isTrue();
        var id = found.group(1);
        assertThat(found.find()).isTrue();
        var secret = found.group(1);
        assertThat(api.of(id, secret)
                        .withScope("organisations:read")
                        .tokenAnswer()
                        .status())
                .isEqualTo(200);
        assertThat(operator.get("/api-clients").body()).contains("Billing", id).doesNotContain(secret);

        operator.get("/api-clients/" + id + "/secret/new");
        var rotated = operator.post("/api-clients/" + id + "/secret");
        assertThat(rotated.body()).contains("only once").doesNotContain(secret);
        assertThat(api.of(id, secret)
                        .withScope("organisations:read")
                        .tokenAnswer()
                        .status())
                .isEqualTo(401);

        operator.get("/api-clients/" + id + "/revocation/new");
        var revoked = operator.post("/api-clients/" + id + "/revocation");
        assertThat(operator.get(Visitor.where(revoked)).body())
                .contains("The client is revoked.")
                .doesNotContain(id);
    }

    @Test
    void wantsANameAndAScope() {
        operator.get("/api-clients");
        var answer = operator.post("/api-clients", "name", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"field-name-error\"", "id=\"field-scopes-error\"");
    }
}
