package org.hemicycle.participation;

import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hemicycle.provisioning.ControlPlane;
import org.hemicycle.provisioning.requests.RequestsConfiguration;
import org.hemicycle.provisioning.runs.RunsConfiguration;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.hemicycle.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The part of the control plane that answers the requests of organisations, at work over the fleet of the tests until it is closed. */
public final class ControlPlaneAtWork implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public ControlPlaneAtWork() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("fleet", Map.copyOf(TestFleet.properties())));
        Supplier<DataSource> database = () -> context.getBean(DataSource.class);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.get()));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.get()));
        context.registerBean(SealingKey.class, () -> SealingKey.of("hemicycle.master-key", TestDatabase.TENANTS_KEY));
        context.register(ControlPlane.class, RunsConfiguration.class, RequestsConfiguration.class);
        context.refresh();
    }

    @Override
    public void close() {
        context.close();
    }
}
