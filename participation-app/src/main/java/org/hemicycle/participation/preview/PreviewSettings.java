package org.hemicycle.participation.preview;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.PreviewSource;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.templates.PreviewTokens;
import org.hemicycle.provisioning.templates.TemplatesFromAfar;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.web.Assets;
import org.hemicycle.themes.web.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where previews come in: before anybody asks whose space it is. */
@Configuration(proxyBeanMethods = false)
class PreviewSettings {
    private static final int BEFORE_TENANTS = Ordered.HIGHEST_PRECEDENCE + 4;

    @Bean
    FilterRegistrationBean<PreviewDoor> previewDoor(
            PublicAddresses addresses,
            DataPlaneSecret secret,
            TemplatesFromAfar templates,
            ObjectProvider<PreviewSource> sources,
            ObjectProvider<Contributions> contributions,
            Messages messages,
            Assets assets,
            Languages languages,
            Clock clock) {
        var frames = new PreviewFrames(messages, assets, languages, contributions, clock);
        var door = new PreviewDoor(
                addresses,
                new PreviewTokens(secret, clock),
                templates,
                () -> List.copyOf(sources.orderedStream().toList()),
                frames,
                clock);
        var registration = new FilterRegistrationBean<>(door);
        registration.setOrder(BEFORE_TENANTS);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.addUrlPatterns("/*");
        return registration;
    }
}
