package org.hemicycle.participation;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Workshop;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.secrets.OneTimeCodes;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.hemicycle.testing.FreePort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The participation app as it runs, over a real fleet of two cities: {@code lyon.localhost} and {@code nantes.localhost}.
 * All tests share it; each makes what it needs and does not mind what others made.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"server.address=127.0.0.1", "spring.cloud.config.enabled=false", "hemicycle.pool.size=4"})
@Import(Workshop.class)
public abstract class ParticipationTest {
    /** What the monitoring shows to get the numbers. */
    protected static final String METRICS_TOKEN = "numbers for tests";

    protected static final Tenant LYON = TestFleet.lyon();
    protected static final Tenant NANTES = TestFleet.nantes();

    /** The password of everybody whom these tests sign in. */
    protected static final String PASSWORD = "quatre mots bien choisis";

    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** On which the application listens, and which the public sees. */
    @Value("${server.port}")
    protected int port;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    private TenantVault vault;

    @DynamicPropertySource
    static void findTheFleet(DynamicPropertyRegistry registry) {
        TestFleet.properties().forEach((name, value) -> registry.add(name, () -> value));
        int port = FreePort.find();
        registry.add("hemicycle.metrics.token", () -> METRICS_TOKEN);
        registry.add("server.port", () -> port);
        registry.add("hemicycle.public-port", () -> port);
    }

    /** Somebody whom nobody knows, on the host of this tenant. */
    protected Browser visitor(Tenant tenant) {
        return visitor(tenant.primaryHost().value());
    }

    /** Somebody whom nobody knows, with this Host header. */
    protected Browser visitor(String host) {
        return new Browser(port, host);
    }

    /** A confirmed participant of this tenant with {@link #PASSWORD}, signed in. */
    protected Browser participant(Tenant tenant, String email) {
        return signedIn(tenant, email, "participant");
    }

    /** An administrator of this tenant with {@link #PASSWORD}, signed in with a code of an authenticator application too. */
    protected Browser administrator(Tenant tenant) {
        return signedIn(tenant, "admin-" + NUMBER.incrementAndGet() + "@example.org", "administrator");
    }

    /** Somebody of this tenant with {@link #PASSWORD} who has been appointed, in the whole organisation, to this role; signed in. */
    protected Browser staff(Tenant tenant, String role) {
        return signedIn(tenant, role + "-" + NUMBER.incrementAndGet() + "@example.org", role);
    }

    /**
     * Gives somebody an authenticator application, as if they had just confirmed it.
     *
     * @return its secret, from which {@code OneTimeCodes} makes codes
     */
    protected byte[] authenticator(Tenant tenant, String email) {
        var secret = OneTimeCodes.newSecret();
        inside(tenant, () -> {
            long id = sql.sql("select id from participant where email = ?")
                    .param(email)
                    .query(Long.class)
                    .single();
            return sql.sql("insert into authenticator (participant_id, secret, confirmed_at) values (?, ?, now())")
                    .params(id, vault.seal(sql, tenant.id(), "authenticator:" + id, secret))
                    .update();
        });
        return secret;
    }

    /**
     * Adds an authenticator application to the account of somebody who is signed in, as staff must on their first visit.
     *
     * @return its secret
     */
    protected byte[] protectAccount(Browser browser) {
        browser.get("/account/security/enrolment");
        var page = browser.get(browser.post("/account/security/authenticator").location());
        var match = SECRET.matcher(page.body());
        if (!match.find()) {
            throw new AssertionError("no secret: " + page.status() + page.body());
        }
        var secret = new Base32().decode(match.group(1).replace(" ", ""));
        browser.post("/account/security/authenticator/confirmation", "code", OneTimeCodes.code(secret, Instant.now()));
        return secret;
    }

    /** Types a code into the page that asks for it: the next one, since that of this moment may have been taken. */
    protected Browser.Answer typeCode(Browser browser, byte[] secret) {
        browser.get("/session/code");
        var next = Instant.now().plusSeconds(30);
        return browser.post("/session/code", "code", OneTimeCodes.code(secret, next));
    }

    /** Runs the work in a transaction of this tenant, and gives back its result. */
    protected <T> T inside(Tenant tenant, Supplier<T> work) {
        return CurrentTenant.call(tenant, () -> transaction.execute(_ -> work.get()));
    }

    private Browser signedIn(Tenant tenant, String email, String role) {
        inside(
                tenant,
                () -> sql.sql("""
                with person as (
                  insert into participant (email, name, password_hash, locale, confirmed_at)
                  values (:email, :name, :hash, 'fr', now()) on conflict do nothing returning id)
                insert into role_grant (participant_id, role, granted_by)
                select id, :role, 'tests' from person where :role <> 'participant'
                """)
                        .param("email", email)
                        .param("name", "Person " + email)
                        .param("hash", HASH)
                        .param("role", role)
                        .update());
        byte[] secret = role.equals("participant") ? null : authenticator(tenant, email);
        var browser = visitor(tenant);
        browser.get("/session/new");
        var answer = browser.post("/session", "email", email, "password", PASSWORD);
        if (answer.status() == 303 && secret != null) {
            answer = typeCode(browser, secret);
        }
        if (answer.status() != 303) {
            throw new AssertionError("could not sign in: " + answer.status() + answer.body());
        }
        return browser;
    }
}
