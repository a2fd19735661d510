package org.hemicycle.participation.identity.accounts;

import org.hemicycle.participation.identity.AccountEntry;
import org.hemicycle.participation.identity.WayIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the account that every participant has. */
@Configuration(proxyBeanMethods = false)
class AccountPlaces {
    @Bean
    AccountEntry profilePlace() {
        return new AccountEntry(10, "identity.profile.title", "/account/profile");
    }

    @Bean
    AccountEntry addressPlace() {
        return new AccountEntry(20, "identity.address.title", "/account/address");
    }

    @Bean
    AccountEntry sessionsPlace() {
        return new AccountEntry(40, "identity.sessions.title", "/account/sessions");
    }

    /** With an address one can always be sent a link. */
    @Bean
    WayIn addressWay(Participants participants) {
        return new WayIn(
                "address",
                id -> participants.find(id).filter(one -> one.email() != null).isPresent());
    }

    @Bean
    AccountEntry passwordPlace() {
        return new AccountEntry(30, "identity.account.password", PasswordController.PATH);
    }
}
