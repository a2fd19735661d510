package org.hemicycle.participation.administration.domains;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.AdminTask;
import org.hemicycle.participation.modules.AdminTasks;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.provisioning.hostnames.ClaimSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Where domains stand in the administration. */
@Configuration(proxyBeanMethods = false)
class DomainPlaces {
    @Bean
    AdminEntry domainsEntry() {
        return new AdminEntry("core", 225, "domains.title", "/admin/domains", Set.of(Power.CONFIGURE));
    }

    /** Names that fail or are stopped. */
    @Bean
    AdminTasks domainTasks(Domains domains, TransactionTemplate transaction) {
        return reader -> {
            if (!reader.has(Power.CONFIGURE)) {
                return List.of();
            }
            List<ClaimSheet> sheets = transaction.execute(_ -> domains.sheets());
            return sheets.stream()
                    .filter(sheet -> sheet.is("failing") || sheet.is("stopped"))
                    .map(sheet -> new AdminTask("domains.task", List.of(sheet.name()), "/admin/domains"))
                    .toList();
        };
    }
}
