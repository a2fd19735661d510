package org.hemicycle.participation.federation.journeys;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hemicycle.participation.federation.protocol.Clients;
import org.hemicycle.participation.identity.Doorstep;
import org.hemicycle.participation.identity.Offer;
import org.hemicycle.participation.identity.SignInWay;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The buttons of the sign-in page, and the paths that strangers may ask for. */
@Configuration(proxyBeanMethods = false)
class JourneyPlaces {
    private static final int POSITION = 200;

    @Bean
    Doorstep pathsOfProviders() {
        return new Doorstep(
                Set.of("/session/providers/", "/session/arrival", "/session/arrival/", "/session/farewell/"));
    }

    @Bean
    SignInWay signInByProvider(Clients clients, Languages languages) {
        return _ -> {
            var language = reading(languages);
            return clients.enabled().stream()
                    .map(provider -> offer(provider, language))
                    .toList();
        };
    }

    private static Offer offer(IdentityProvider provider, Locale language) {
        var path = "/session/providers/" + provider.key();
        return provider.preset() == Preset.FRANCECONNECT
                ? new Offer(Message.of("federation.franceconnect.button"), path, "franceconnect", POSITION)
                : Offer.of(Message.of("federation.button", provider.name().in(language)), path, POSITION + 1);
    }

    private static Locale reading(Languages languages) {
        var exchange = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return languages.choose(
                exchange.getRequest(),
                Objects.requireNonNull(exchange.getResponse()),
                CurrentTenant.get().locales());
    }
}
