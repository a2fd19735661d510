package org.hemicycle.participation.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions live in the tenant's own schema, written through the one door in transactions of their own; a cookie of one
 * tenant says nothing to another. The cookie belongs to one host name and to no domain.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class Sessions {
    /** Without being used. */
    private static final Duration LIFE = Duration.ofDays(14);

    /** However often it is used: then one proves again who one is. */
    private static final Duration LONGEST = Duration.ofDays(30);

    @Bean
    CookieSerializer sessionCookie(InstallationSettings settings) {
        var cookie = new IdentifierCookie();
        cookie.setCookieName(settings.isHttps() ? "__Host-session" : "session");
        cookie.setUseSecureCookie(settings.isHttps());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setCookieMaxAge((int) LIFE.toSeconds());
        return cookie;
    }

    /**
     * The table of the tenant that is bound. Schedulers of its own it has none: sessions that are over are swept tenant by tenant.
     *
     * @param people finds in a session whose it is
     */
    @Bean
    SessionRepository<?> sessions(
            JdbcTemplate sql, PlatformTransactionManager transactions, IndexResolver<Session> people, Clock clock) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var table = new JdbcIndexedSessionRepository(sql, apart);
        table.setTableName("spring_session");
        table.setDefaultMaxInactiveInterval(LIFE);
        table.setCleanupCron(Scheduled.CRON_DISABLED);
        table.setConversionService(onlyTexts());
        table.setIndexResolver(people);
        table.afterPropertiesSet();
        return new SparingSessions<>(table, LONGEST, clock);
    }

    /** A session holds texts and nothing else: a row that somebody slipped into its table can at worst be read. */
    private static ConversionService onlyTexts() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, text -> ((String) text).getBytes(StandardCharsets.UTF_8));
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
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
}
