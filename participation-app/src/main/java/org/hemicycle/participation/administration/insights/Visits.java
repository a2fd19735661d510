package org.hemicycle.participation.administration.insights;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the counter of visits inside the tenant and outside the kept pages, so that those count too. */
@Configuration(proxyBeanMethods = false)
class Visits {
    private static final int OUTSIDE_THE_KEPT_PAGES = Ordered.HIGHEST_PRECEDENCE + 19;

    @Bean
    VisitCounter visitCounter(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        return new VisitCounter(sql, transaction, clock);
    }

    @Bean
    FilterRegistrationBean<VisitCounter> countingVisits(VisitCounter counter) {
        FilterRegistrationBean<VisitCounter> registration = new FilterRegistrationBean<>(counter);
        registration.setOrder(OUTSIDE_THE_KEPT_PAGES);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return registration;
    }

    /** What waited because nobody came any more is written within the hour. */
    @Bean
    Sweep writingVisits(VisitCounter counter) {
        return counter::write;
    }
}
