package org.hemicycle.manager;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Base64;
import org.hemicycle.testing.TestDatabase;
import org.hemicycle.testing.TestDns;
import org.hemicycle.testing.TestFiles;
import org.hemicycle.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The tenant manager, running on a real port with a real database, object store and mail server: one context for all
 * tests of this module. Each test uses slugs of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
public abstract class ManagerTest {
    protected static final String OPERATOR_EMAIL = "operator@example.org";
    protected static final String OPERATOR_PASSWORD = "a long enough password";
    protected static final String CLIENT_ID = "tests";
    protected static final String CLIENT_SECRET = "a-secret-for-tests-of-enough-characters";

    /** Where own host names have to lead, with its address; nobody listens on the port of certificates until a test does. */
    protected static final String EDGE = "edge.hemicycle.example";

    protected static final String EDGE_ADDRESS = "127.0.0.1";
    protected static final int TLS_PORT = freePort();

    /** What the monitoring shows to get the numbers. */
    protected static final String METRICS_TOKEN = "numbers for tests";

    private static final int PORT = freePort();
    private static final TestDatabase.Registry DATABASE = TestDatabase.freshRegistry();

    /** The address of the tenant manager, without a slash at the end. */
    protected static final String MANAGER = "http://localhost:" + PORT;

    /** The API as a client with both scopes. */
    protected final Api api = Api.as(MANAGER, CLIENT_ID, CLIENT_SECRET);

    @Autowired
    protected ApplicationContext beans;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
        TestFiles.properties().forEach((name, value) -> registry.add(name.replace("s3-", "s3."), () -> value));
        TestMail.properties().forEach((name, value) -> registry.add(name.replace("smtp-", "smtp."), () -> value));
        registry.add("hemicycle.hostnames.dns-servers", TestDns::server);
        registry.add("hemicycle.hostnames.dns-timeout", () -> "1s");
        registry.add("hemicycle.hostnames.target", () -> EDGE);
        registry.add("hemicycle.hostnames.tls-port", () -> TLS_PORT);
        registry.add("hemicycle.sender.spf-include", () -> "_spf.hemicycle.example");
        registry.add("hemicycle.sender.dkim-selector", () -> "hemicycle");
        registry.add("hemicycle.sender.dkim-key", () -> "MIIBIjANBgkq");
        registry.add("hemicycle.webhooks.allowed-networks", () -> "127.0.0.1");
        registry.add("hemicycle.metrics.token", () -> METRICS_TOKEN);
        registry.add("server.port", () -> PORT);
        registry.add("hemicycle.manager-url", () -> MANAGER);
        registry.add("hemicycle.master-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
        registry.add("hemicycle.operator-email", () -> OPERATOR_EMAIL);
        registry.add("hemicycle.operator-password", () -> OPERATOR_PASSWORD);
        registry.add("hemicycle.api-client-id", () -> CLIENT_ID);
        registry.add("hemicycle.api-client-secret", () -> CLIENT_SECRET);
        registry.add("hemicycle.config-user", () -> "data-plane");
        registry.add("hemicycle.config-password", () -> "a password for the configuration");
    }

    /** The database behind the tenant manager, to look at what is not shown. */
    public static TestDatabase.Registry database() {
        return DATABASE;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
