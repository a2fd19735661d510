package org.hemicycle.participation.pagecache;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.hemicycle.themes.web.Languages;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the kept pages between the front door and everything that looks for a session. */
@Configuration(proxyBeanMethods = false)
class PageCaching {
    private static final int JUST_INSIDE = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    KeptPages keptPages() {
        return new KeptPages(System::nanoTime);
    }

    @Bean
    FilterRegistrationBean<PageCache> pageCache(KeptPages pages, Languages languages) {
        FilterRegistrationBean<PageCache> registration =
                new FilterRegistrationBean<>(new PageCache(pages, languages, System::nanoTime));
        registration.setOrder(JUST_INSIDE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.addUrlPatterns("/*");
        registration.setAsyncSupported(true);
        return registration;
    }
}
