package org.hemicycle.participation.identity.passkeys;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.identity.Doorstep;
import org.hemicycle.participation.identity.Offer;
import org.hemicycle.participation.identity.SignInWay;
import org.hemicycle.participation.identity.WayIn;
import org.hemicycle.themes.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people find passkeys. */
@Configuration(proxyBeanMethods = false)
class PasskeyPlaces {
    private static final int POSITION = 100;

    @Bean
    SignInWay passkeyWay() {
        return _ -> List.of(Offer.of(Message.of("identity.passkeys.sign-in"), "/session/passkey/new", POSITION));
    }

    @Bean
    WayIn passkeyWayIn(Passkeys passkeys) {
        return new WayIn("passkey", id -> !passkeys.of(id).isEmpty());
    }

    @Bean
    Doorstep relatedOriginsDoorstep() {
        return new Doorstep(Set.of("/.well-known/webauthn"));
    }
}
