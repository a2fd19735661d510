package org.hemicycle.participation;

import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The participation app as it runs, over a real fleet of two cities: {@code lyon.localhost} and {@code nantes.localhost}.
 * All tests share it; each makes what it needs and does not mind what others made.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "spring.cloud.config.enabled=false", "hemicycle.pool.size=4"})
public abstract class ParticipationTest {
    protected static final Tenant LYON = TestFleet.lyon();
    protected static final Tenant NANTES = TestFleet.nantes();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected TransactionTemplate transaction;

    @DynamicPropertySource
    static void findTheFleet(DynamicPropertyRegistry registry) {
        TestFleet.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** Somebody whom nobody knows, on the host of this tenant. */
    protected Browser visitor(Tenant tenant) {
        return visitor(tenant.primaryHost().value());
    }

    /** Somebody whom nobody knows, with this Host header. */
    protected Browser visitor(String host) {
        return new Browser(port, host);
    }
}
