package org.hemicycle.manager.console;

import org.hemicycle.manager.layout.ConsoleEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places that the console's navigation leads to. */
@Configuration(proxyBeanMethods = false)
class ConsoleEntries {
    @Bean
    ConsoleEntry fleetEntry() {
        return new ConsoleEntry(10, "console.menu.fleet", "/");
    }

    @Bean
    ConsoleEntry openingEntry() {
        return new ConsoleEntry(20, "console.menu.open", "/organisations/new");
    }

    @Bean
    ConsoleEntry clientsEntry() {
        return new ConsoleEntry(30, "console.menu.clients", "/api-clients");
    }

    @Bean
    ConsoleEntry accountEntry() {
        return new ConsoleEntry(40, "console.menu.account", "/account");
    }
}
