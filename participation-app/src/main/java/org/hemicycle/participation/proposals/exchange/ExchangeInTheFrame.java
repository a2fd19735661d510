package org.hemicycle.participation.proposals.exchange;

import org.hemicycle.participation.modules.LargeForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files of any length come in. */
@Configuration(proxyBeanMethods = false)
class ExchangeInTheFrame {
    @Bean
    LargeForm tableOfProposals() {
        return new LargeForm("/admin/proposals/imports");
    }
}
