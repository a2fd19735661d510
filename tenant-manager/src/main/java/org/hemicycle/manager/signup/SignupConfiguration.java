package org.hemicycle.manager.signup;

import java.time.Clock;
import java.util.Base64;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.effort.Effort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignupConfiguration {
    @Bean
    Effort effort(Installation installation, Clock clock) {
        return new Effort(Base64.getDecoder().decode(installation.masterKey()), clock);
    }
}
