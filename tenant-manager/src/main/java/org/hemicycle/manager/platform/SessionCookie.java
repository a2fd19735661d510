package org.hemicycle.manager.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie of the console's sessions: of this host only, out of reach of scripts, and by TLS only where there is TLS. */
@Configuration(proxyBeanMethods = false)
class SessionCookie {
    @Bean
    CookieSerializer cookieSerializer(Installation installation) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(installation.secure() ? "__Host-hemicycle-operator" : "hemicycle-operator");
        cookie.setUseSecureCookie(installation.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
