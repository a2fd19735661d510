package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.hemicycle.provisioning.cells.Bootstrap;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.cells.ControlPlaneProperties;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.certificates.DeletionCertificates;
import org.hemicycle.provisioning.certificates.InstallationKeys;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.NewTenant;
import org.hemicycle.provisioning.registry.Registration;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.runs.InvitationProperties.Smtp;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.hemicycle.provisioning.schema.TenantRoles;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageSettings;
import org.hemicycle.provisioning.templates.TemplateShelf;
import org.hemicycle.provisioning.templates.Templates;
import org.hemicycle.provisioning.traces.Tracing;
import org.hemicycle.testing.TestDatabase;
import org.hemicycle.testing.TestFiles;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A control plane over a fresh registry, with real files and real mail, and as many workers as a test wants. */
public final class Workshop implements AutoCloseable {

    /** Short waits; a lease that no busy machine loses. */
    static final RunTimings HASTY = new RunTimings(
            Duration.ofSeconds(15),
            Duration.ofMillis(100),
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofMillis(200),
            3);

    public final TestDatabase.Registry database;
    public final ModuleSchemas schemas = new ModuleSchemas();
    public final TenantRoles roles = new TenantRoles();
    public final Files files;
    public final Templates templates;
    public final TemplateShelf shelf;
    public final JdbcClient sql;
    public final Registry registry;
    public final Cells cells;
    public final Runs runs;
    public final InstallationKeys keys;
    public final DeletionCertificates certificates;
    final Parts parts;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final DataSourceTransactionManager transactions;
    private final List<RunWorker> workers = new ArrayList<>();
    private final Clock clock = Clock.systemUTC();

    public Workshop() {
        this(Parts.fresh());
    }

    /** Where the connections of the control plane go through the wire. */
    Workshop(Wire wire) {
        this(Parts.fresh().through(wire));
    }

    Workshop(Parts parts) {
        this.parts = parts;
        database = parts.database();
        var url = database.url();
        files = new Files(new StorageSettings(
                URI.create(parts.filesEndpoint()), TestFiles.ACCESS_KEY, TestFiles.SECRET_KEY, TestFiles.REGION));
        bootstrap(url);
        source.setUrl(url);
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setCurrentSchema("platform");
        sql = JdbcClient.create(source);
        transactions = new DataSourceTransactionManager(source);
        registry = new Registry(sql, transactions, new BaseDomain("localhost"), RandomGenerator.getDefault(), clock);
        cells = new Cells(registry, database.user(), database.password());
        runs = new Runs(sql);
        shelf = new TemplateShelf(sql, clock);
        templates = new Templates(Path.of("../infra/demonstration/templates"), shelf);
        keys = new InstallationKeys(sql, new SealingKey(new byte[32]), clock);
        certificates = new DeletionCertificates(sql, keys, clock);
    }

    private void bootstrap(String url) {
        try {
            new Bootstrap(
                            new ControlPlaneProperties(
                                    url,
                                    database.user(),
                                    database.password(),
                                    TestDatabase.DATAPLANE_SECRET,
                                    TestDatabase.TENANTS_KEY,
                                    "localhost",
                                    database.cellDatabasePrefix()),
                            new DataPlaneSecret(TestDatabase.DATAPLANE_SECRET))
                    .run();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public RunWorker worker() {
        return worker((_, step) -> step);
    }

    /** A worker at work, whose steps a test looks at through a lens. */
    RunWorker worker(BiFunction<String, Step, Step> lens) {
        var mail = new InvitationMail(
                Post.through(new Smtp("127.0.0.1", parts.smtpPort(), null, null, false)),
                "platform@example.org",
                new PublicAddress("http", 8080));
        var steps = Steps.of(
                        registry,
                        sql,
                        new TransactionTemplate(transactions),
                        cells,
                        schemas,
                        files,
                        templates,
                        mail,
                        certificates,
                        clock)
                .through(lens);
        var ledger = new Ledger(sql);
        var worker = new RunWorker(
                ledger,
                new Conduct(registry, ledger, steps, HASTY, clock),
                new DueDeletions(sql, runs, clock),
                new Listening(source),
                HASTY,
                Tracing.OFF);
        workers.add(worker);
        worker.start();
        return worker;
    }

    public Tenant register(NewTenant wanted) {
        return ((Registration.Registered) registry.register(wanted)).tenant();
    }

    /** A tenant whose creation is asked for, and its run. */
    public Run ask(NewTenant wanted) {
        var tenant = register(wanted);
        return runs.find(runs.request(RunKind.CREATION, tenant.id(), "test")).orElseThrow();
    }

    /** A tenant with its home. */
    public Tenant create(NewTenant wanted) {
        var run = ask(wanted);
        awaitState(run.id(), RunState.SUCCEEDED);
        return registry.find(run.tenant()).orElseThrow();
    }

    public Run awaitState(RunId id, RunState state) {
        return await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> runs.find(id).orElseThrow(), run -> {
                    assertThat(run.state().isFinal() && run.state() != state)
                            .as("%s", run)
                            .isFalse();
                    return run.state() == state;
                });
    }

    public Connection connect(Tenant tenant) throws SQLException {
        return cells.of(tenant.placement().cell()).getConnection();
    }

    /** Lets the lease of a dead worker end now. */
    void endLease(RunId id) {
        sql.sql("update run set lease_until = now() where id = ?")
                .param(id.value())
                .update();
    }

    /** One value of the tenant's schema, as superuser. */
    public String value(Tenant tenant, String query) throws SQLException {
        var url = tenant.placement().databaseUrl();
        try (var connection = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + tenant.id().schema() + ", jobs, extensions");
            var row = statement.executeQuery(query);
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** Asserts that neither cell nor bucket knows the tenant. */
    public void assertNothingLeft(Tenant tenant) throws SQLException {
        try (var connection = connect(tenant)) {
            assertThat(schemas.exists(connection, tenant.id())).as("schema").isFalse();
            assertThat(roles.exists(connection, tenant.id())).as("role").isFalse();
        }
        assertThat(files.isEmpty(tenant)).as("files").isTrue();
        for (var table : List.of("jobs.request", "jobs.scheduled_tasks")) {
            assertThat(value(
                            tenant,
                            "select count(*) from %s where tenant_role = '%s'"
                                    .formatted(table, tenant.id().role())))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(sql.sql("select count(*) from host_name where tenant_id = ?")
                        .param(tenant.id().value())
                        .query(Integer.class)
                        .single())
                .as("host names")
                .isZero();
    }

    @Override
    public void close() {
        workers.forEach(RunWorker::close);
        cells.close();
    }
}
