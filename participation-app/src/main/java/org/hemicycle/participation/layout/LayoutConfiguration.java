package org.hemicycle.participation.layout;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.hemicycle.participation.modules.LargeForm;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.web.AssetFilter;
import org.hemicycle.themes.web.Assets;
import org.hemicycle.themes.web.Frames;
import org.hemicycle.themes.web.Languages;
import org.hemicycle.themes.web.MessageFiles;
import org.hemicycle.themes.web.Pages;
import org.hemicycle.themes.web.SecurityHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.FlashMapManager;

@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {
    private static final int BEFORE_ANY_FIELD = 18;

    @Bean
    Messages messages() {
        return MessageFiles.read("fr", "en");
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Languages languages(@Value("${hemicycle.public-scheme:http}") String scheme) {
        return new Languages(scheme.equals("https"));
    }

    /** The name is the one by which Spring looks for it. */
    @Bean
    FlashMapManager flashMapManager(@Value("${hemicycle.public-scheme:http}") String scheme, DataPlaneSecret secret) {
        return new NoticeCookie(scheme.equals("https"), secret.passwordOf("notice"));
    }

    @Bean
    Pages pages(Frames frames) {
        return new Pages("org.hemicycle.participation", frames);
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(@Value("${hemicycle.public-scheme:http}") String scheme) {
        return first(new SecurityHeaders(scheme.equals("https")), 0);
    }

    @Bean
    FilterRegistrationBean<AssetFilter> assetFilter(Assets assets) {
        return first(new AssetFilter(assets), 1);
    }

    /** Inside the tenant and its limits, before anybody asks for a field. */
    @Bean
    FilterRegistrationBean<UnreadableForms> unreadableForms(ObjectProvider<LargeForm> large) {
        FilterRegistrationBean<UnreadableForms> registration =
                first(new UnreadableForms(large.stream().toList()), BEFORE_ANY_FIELD);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int after) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + after);
        return registration;
    }
}
