package org.hemicycle.provisioning;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.hemicycle.provisioning.cells.Bootstrap;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.cells.ControlPlaneProperties;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.NewTenant;
import org.hemicycle.provisioning.registry.Registration;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.hemicycle.provisioning.schema.TenantRoles;
import org.hemicycle.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A whole control plane over a fresh registry, for tests. */
public final class Platform implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final TestDatabase.Registry database = TestDatabase.freshRegistry();
    public final DataPlaneSecret secret = new DataPlaneSecret(TestDatabase.DATAPLANE_SECRET);
    public final BaseDomain baseDomain = new BaseDomain("localhost");
    public final ModuleSchemas schemas = new ModuleSchemas();
    public final TenantRoles roles = new TenantRoles();
    public final JdbcClient sql;
    public final Registry registry;
    public final Cells cells;

    public Platform() {
        try {
            bootstrap();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setCurrentSchema("platform");
        sql = JdbcClient.create(source);
        registry = new Registry(
                sql,
                new DataSourceTransactionManager(source),
                baseDomain,
                RandomGenerator.getDefault(),
                Clock.systemUTC());
        cells = new Cells(registry, database.user(), database.password());
    }

    public void bootstrap() throws SQLException {
        var properties = new ControlPlaneProperties(
                database.url(),
                database.user(),
                database.password(),
                TestDatabase.DATAPLANE_SECRET,
                TestDatabase.TENANTS_KEY,
                "localhost",
                database.cellDatabasePrefix());
        new Bootstrap(properties, secret).run();
    }

    /** An organisation in the registry, still without a home. */
    public Tenant register() {
        return register(wanted("org" + NUMBER.incrementAndGet()));
    }

    public Tenant register(NewTenant wanted) {
        return ((Registration.Registered) registry.register(wanted)).tenant();
    }

    /** An organisation with its role, its schema and these modules. */
    public Tenant settle(String... modules) throws SQLException {
        var tenant = register();
        try (var connection = connect(tenant)) {
            roles.create(connection, tenant.id(), tenant.placement().cell());
            schemas.create(connection, tenant.id(), Set.of(modules));
        }
        return tenant;
    }

    /** The control plane's connection to the tenant's cell. */
    public Connection connect(Tenant tenant) throws SQLException {
        return cells.of(tenant.placement().cell()).getConnection();
    }

    /** The data plane's connection to the tenant's cell: its login owns nothing and inherits nothing. */
    public Connection login(Tenant tenant) throws SQLException {
        var role = tenant.placement().cell().loginRole();
        return DriverManager.getConnection(tenant.placement().databaseUrl(), role, secret.passwordOf(role));
    }

    public static NewTenant wanted(String slug) {
        return new NewTenant(
                new Slug(slug),
                LocalizedText.of("Nom de " + slug, "Name of " + slug),
                Kind.CITY,
                List.of(Locale.FRENCH, Locale.ENGLISH),
                ZoneId.of("Europe/Paris"),
                PlanKey.PUBLIC,
                Set.of("proposals", "discussions"),
                List.of(),
                null,
                Branding.of("#00754a"),
                new Administrator("Camille", "camille@example.org"),
                "city",
                null);
    }

    @Override
    public void close() {
        cells.close();
    }
}
