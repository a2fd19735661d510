package org.hemicycle.manager.console;

import org.hemicycle.manager.layout.ConsoleEntry;
import org.hemicycle.manager.platform.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places that the console's navigation leads to. */
@Configuration(proxyBeanMethods = false)
class ConsoleEntries {
    @Bean
    ConsoleEntry fleetEntry() {
        return new ConsoleEntry(100, "console.menu.fleet", "/", Permission.LOOK);
    }

    @Bean
    ConsoleEntry openingEntry() {
        return new ConsoleEntry(200, "console.menu.open", "/organisations/new", Permission.OPEN);
    }

    @Bean
    ConsoleEntry importsEntry() {
        return new ConsoleEntry(210, "console.menu.imports", "/imports", Permission.LOOK);
    }

    @Bean
    ConsoleEntry signupsEntry() {
        return new ConsoleEntry(220, "console.menu.signups", "/signups", Permission.LOOK);
    }

    @Bean
    ConsoleEntry issuesEntry() {
        return new ConsoleEntry(110, "console.menu.issues", "/issues", Permission.LOOK);
    }

    @Bean
    ConsoleEntry usageEntry() {
        return new ConsoleEntry(120, "console.menu.usage", "/usage", Permission.LOOK);
    }

    @Bean
    ConsoleEntry templatesEntry() {
        return new ConsoleEntry(230, "console.menu.templates", "/templates", Permission.LOOK);
    }

    @Bean
    ConsoleEntry announcementsEntry() {
        return new ConsoleEntry(300, "console.menu.announcements", "/announcements", Permission.LOOK);
    }

    @Bean
    ConsoleEntry maintenanceEntry() {
        return new ConsoleEntry(310, "console.menu.maintenance", "/maintenance", Permission.LOOK);
    }

    @Bean
    ConsoleEntry plansEntry() {
        return new ConsoleEntry(400, "console.menu.plans", "/plans", Permission.LOOK);
    }

    @Bean
    ConsoleEntry settingsEntry() {
        return new ConsoleEntry(410, "console.menu.settings", "/layers/default", Permission.LOOK);
    }

    @Bean
    ConsoleEntry webhooksEntry() {
        return new ConsoleEntry(510, "console.menu.webhooks", "/webhooks", Permission.CLIENTS);
    }

    @Bean
    ConsoleEntry clientsEntry() {
        return new ConsoleEntry(500, "console.menu.clients", "/api-clients", Permission.CLIENTS);
    }

    @Bean
    ConsoleEntry operatorsEntry() {
        return new ConsoleEntry(520, "console.menu.operators", "/operators", Permission.OPERATORS);
    }

    @Bean
    ConsoleEntry incidentsEntry() {
        return new ConsoleEntry(320, "console.menu.incidents", "/incidents", Permission.LOOK);
    }

    @Bean
    ConsoleEntry auditEntry() {
        return new ConsoleEntry(530, "console.menu.audit", "/audit", Permission.AUDIT);
    }

    @Bean
    ConsoleEntry accountEntry() {
        return new ConsoleEntry(600, "console.menu.account", "/account", Permission.OWN);
    }
}
