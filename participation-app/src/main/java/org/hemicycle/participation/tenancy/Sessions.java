package org.hemicycle.participation.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions live in the tenant's own schema, written through the one door in transactions of their own; a cookie of one
 * tenant says nothing to another. The cookie belongs to one host name and to no domain.
 */
@Configuration(proxyBeanMethods = false)
class Sessions {
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=30;maxbytes=200000;org.hemicycle.**;org.springframework.security.**;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.**;java.**;!*");

    @Bean
    CookieSerializer sessionCookie(InstallationSettings settings) {
        var cookie = new IdentifierCookie();
        cookie.setCookieName(settings.isHttps() ? "__Host-session" : "session");
        cookie.setUseSecureCookie(settings.isHttps());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setCookieMaxAge(14 * 24 * 3600);
        return cookie;
    }

    /** Reads back only what this application writes: a row that somebody slipped into a session table runs no code. */
    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        Deserializer<Object> reading = Sessions::read;
        conversion.addConverter(byte[].class, Object.class, new DeserializingConverter(reading));
        return conversion;
    }

    /** Reads only what can be an identifier: anything else is no session, and is never asked of the database. */
    private static final class IdentifierCookie extends DefaultCookieSerializer {
        private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return super.readCookieValues(request).stream()
                    .filter(value -> IDENTIFIER.matcher(value).matches())
                    .toList();
        }
    }

    private static Object read(InputStream stored) throws IOException {
        try (var objects = new ObjectInputStream(stored)) {
            objects.setObjectInputFilter(KNOWN);
            return (Serializable) objects.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
