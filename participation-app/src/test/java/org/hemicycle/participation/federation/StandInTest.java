package org.hemicycle.participation.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemicycle.franceconnect.FranceConnect;
import org.junit.jupiter.api.Test;

/** The stand-in of FranceConnect leads people back with a code. */
class StandInTest {
    private static final String BACK = "http://space.example/session/providers/franceconnect/callback";

    @Test
    void leadsBackWithACode() {
        var franceConnect = FranceConnect.start();
        var service = franceConnect.admit(List.of(BACK), List.of());
        var address = franceConnect.issuer() + "/authorize?response_type=code&client_id=" + service.clientId()
                + "&scope=openid&redirect_uri="
                + java.net.URLEncoder.encode(BACK, java.nio.charset.StandardCharsets.UTF_8)
                + "&state=some&nonce=" + "n".repeat(43) + "&acr_values=eidas1";
        assertThat(new Citizen().goThrough(address, "angela")).startsWith(BACK + "?code=");
    }
}
