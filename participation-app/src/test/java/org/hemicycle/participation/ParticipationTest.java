package org.hemicycle.participation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Workshop;
import org.hemicycle.provisioning.registry.Tenant;
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
    protected static final Tenant LYON = TestFleet.lyon();
    protected static final Tenant NANTES = TestFleet.nantes();

    /** The password of everybody whom these tests sign in. */
    protected static final String PASSWORD = "quatre mots bien choisis";

    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** On which the application listens, and which the public sees. */
    @Value("${server.port}")
    protected int port;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected TransactionTemplate transaction;

    @DynamicPropertySource
    static void findTheFleet(DynamicPropertyRegistry registry) {
        TestFleet.properties().forEach((name, value) -> registry.add(name, () -> value));
        int port = FreePort.find();
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

    /** An administrator of this tenant with {@link #PASSWORD}, signed in. */
    protected Browser administrator(Tenant tenant) {
        return signedIn(tenant, "admin-" + NUMBER.incrementAndGet() + "@example.org", "administrator");
    }

    /** Somebody of this tenant with {@link #PASSWORD} who has been appointed, in the whole organisation, to this role; signed in. */
    protected Browser staff(Tenant tenant, String role) {
        return signedIn(tenant, role + "-" + NUMBER.incrementAndGet() + "@example.org", role);
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
        var browser = visitor(tenant);
        browser.get("/session/new");
        var answer = browser.post("/session", "email", email, "password", PASSWORD);
        if (answer.status() != 303) {
            throw new AssertionError("could not sign in: " + answer.status() + answer.body());
        }
        return browser;
    }
}
