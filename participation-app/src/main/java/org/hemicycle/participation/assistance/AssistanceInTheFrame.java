package org.hemicycle.participation.assistance;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.identity.Doorstep;
import org.hemicycle.participation.identity.Offer;
import org.hemicycle.participation.identity.SignInWay;
import org.hemicycle.participation.identity.WayIn;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.PlacedAddress;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What assistance contributes elsewhere: its place in the administration, and a way of signing in. */
@Configuration(proxyBeanMethods = false)
class AssistanceInTheFrame {
    @Bean
    AdminEntry workshopsAdministration() {
        return new AdminEntry("assistance", 125, "assistance.workshops", "/admin/workshops", Set.of(Power.ASSIST));
    }

    @Bean
    PlacedAddress workshopAddresses(Workshops workshops) {
        return PlacedAddress.of("/admin/workshops/{id}/**", workshops::spaceOf);
    }

    @Bean
    SignInWay cardsAtSignIn(Cards cards) {
        return next -> Contributions.isOn("assistance") && cards.exist()
                ? List.of(Offer.of(Message.of("assistance.card.offer"), "/session/card/form", 900))
                : List.of();
    }

    @Bean
    WayIn cardWay(Cards cards) {
        return new WayIn("card", id -> Contributions.isOn("assistance") && cards.letsIn(id));
    }

    @Bean
    Doorstep cardsBeforeTheDoor() {
        return new Doorstep(Set.of("/session/card", "/session/card/form"));
    }
}
