package org.hemicycle.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The example client of the documentation does against a real installation what it says. */
class ClientTest {
    private final House house = House.opened();

    @Test
    void opensChangesAndLists() throws Exception {
        var api = house.credentials().at("/api");
        var client = run(api.at("/clientId").asString(), api.at("/clientSecret").asString(), "client-canal");
        assertThat(client.output())
                .contains("open: http://client-canal.localhost", "renamed: Friends of the eastern canal");
        assertThat(client.status()).isZero();
    }

    @Test
    void saysWhatWasRefusedFieldByField() throws Exception {
        var api = house.credentials().at("/api");
        var client = run(api.at("/clientId").asString(), api.at("/clientSecret").asString(), "admin");
        assertThat(client.status()).isEqualTo(1);
        assertThat(client.output()).contains("/slug: ");
        assertThat(run("nobody", "nothing", "x").status()).isEqualTo(1);
    }

    private record Ended(int status, String output) {}

    private Ended run(String client, String secret, String slug) throws IOException, InterruptedException {
        var address = house.console("").replaceFirst("/$", "");
        var process = new ProcessBuilder(
                        List.of("python3", "../../docs/developers/client.py", address, client, secret, slug))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
