package org.hemicycle.participation;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.hemicycle.provisioning.cells.AnnouncementsInCells;
import org.hemicycle.provisioning.cells.Bootstrap;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.cells.ControlPlaneProperties;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.cells.SupportAccess;
import org.hemicycle.provisioning.hostnames.DomainsAtHome;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.NewTenant;
import org.hemicycle.provisioning.registry.Registration;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.hemicycle.provisioning.schema.TenantRoles;
import org.hemicycle.provisioning.settings.SettingTable;
import org.hemicycle.provisioning.settings.WrongSetting;
import org.hemicycle.provisioning.storage.StorageSettings;
import org.hemicycle.provisioning.templates.LoadingContent;
import org.hemicycle.provisioning.templates.TakingATemplate;
import org.hemicycle.provisioning.templates.Template;
import org.hemicycle.testing.TestDatabase;
import org.hemicycle.testing.TestFiles;
import org.hemicycle.testing.TestMail;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A registry and a cell with the homes of two cities, Lyon and Nantes, built as the control plane builds them; once per JVM. */
public final class TestFleet {
    private static final TestFleet FLEET = new TestFleet();

    private final TestDatabase.Registry database = TestDatabase.freshRegistry();
    private final Path state = temporaryFolder();
    private final org.hemicycle.provisioning.storage.Files files =
            new org.hemicycle.provisioning.storage.Files(new StorageSettings(
                    URI.create(TestFiles.endpoint()), TestFiles.ACCESS_KEY, TestFiles.SECRET_KEY, TestFiles.REGION));
    private final JdbcClient sql;
    private final Registry registry;
    private final SettingTable settings;
    private final Tenant lyon;
    private final Tenant nantes;

    private TestFleet() {
        try {
            bootstrap();
            var source = new PGSimpleDataSource();
            source.setUrl(database.url());
            source.setUser(database.user());
            source.setPassword(database.password());
            source.setCurrentSchema("platform");
            sql = JdbcClient.create(source);
            registry = new Registry(
                    sql,
                    new DataSourceTransactionManager(source),
                    new BaseDomain("localhost"),
                    RandomGenerator.getDefault(),
                    Clock.systemUTC());
            settings = new SettingTable(JdbcClient.create(source));
            settings.put("default", "limits.requests-per-minute-per-address", "1000000", "tests");
            settings.put("default", "limits.letters-per-hour-per-address", "1000000", "tests");
            settings.put("default", "limits.sign-ins-per-hour-per-address", "1000000", "tests");
            lyon = settle("lyon", "Lyon", "#b4131d");
            nantes = settle("nantes", "Nantes", "#00754a");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static Tenant lyon() {
        return FLEET.lyon;
    }

    public static Tenant nantes() {
        return FLEET.nantes;
    }

    /** The registry, as the control plane holds it, to change an organisation under the eyes of the data plane. */
    public static Registry registry() {
        return FLEET.registry;
    }

    /** One more organisation, opened from a template as the control plane does it. */
    public static Tenant open(String slug, String name, Template template) {
        try {
            return FLEET.settle(slug, name, template);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What makes templates from the spaces of this fleet. */
    public static TakingATemplate takingATemplate() {
        return new TakingATemplate(
                new Cells(FLEET.registry, FLEET.database.user(), FLEET.database.password()), FLEET.files);
    }

    /** Changes what the registry has, as the control plane does. */
    public static void inTheRegistry(String statement, Object... parameters) {
        FLEET.sql.sql(statement).params(parameters).update();
    }

    /** One more organisation with its home, without content but for its name. */
    public static Tenant found(String slug, String name) {
        try {
            return FLEET.settle(slug, name, "#1d3f8f");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the organisation an own host name, certified as after a look at its DNS or not; gives back how it is then. */
    public static Tenant bring(Tenant tenant, String name, boolean certified) {
        var now = FLEET.registry.find(tenant.id()).orElseThrow();
        var own = new java.util.ArrayList<>(now.hostNames().own());
        own.add(new HostName(name));
        var names = new HostNames(now.hostNames().home(), own, now.hostNames().primary());
        FLEET.registry.save(now.withHostNames(names), now.version());
        FLEET.sql
                .sql("update host_name set certified = ? where name = ?")
                .params(certified, name)
                .update();
        return FLEET.registry.find(tenant.id()).orElseThrow();
    }

    /** Support access as the control plane asks for it, over the homes of this fleet. */
    public static SupportAccess supportAccess(Clock clock) {
        var cells = new Cells(FLEET.registry, FLEET.database.user(), FLEET.database.password());
        return new SupportAccess(cells, clock);
    }

    /** Announcements as the control plane spreads them, over the cells of this fleet. */
    public static AnnouncementsInCells announcements() {
        return new AnnouncementsInCells(new Cells(FLEET.registry, FLEET.database.user(), FLEET.database.password()));
    }

    /** Plans a maintenance of one organisation, announced at once, as an operator does; gives back how to call it off. */
    public static Runnable maintain(Tenant tenant, Instant starts, Instant ends, String effect, String words) {
        var id = java.util.UUID.randomUUID();
        FLEET.sql
                .sql("""
                        insert into maintenance (id, tenant_id, announced_from, starts_at, ends_at, effect, words, planned_by, planned_at)
                        values (?, ?, least(now(), ?), ?, ?, ?, jsonb_build_object('fr', ?::text), 'tests', now())
                        """)
                .params(
                        id,
                        tenant.id().value(),
                        java.sql.Timestamp.from(starts),
                        java.sql.Timestamp.from(starts),
                        java.sql.Timestamp.from(ends),
                        effect,
                        words)
                .update();
        return () -> FLEET.sql
                .sql("update maintenance set cancelled_by = 'tests', cancelled_at = now() where id = ?")
                .param(id)
                .update();
    }

    /** What the control plane writes of an organisation's domains into its home. */
    public static DomainsAtHome domainsAtHome() {
        return new DomainsAtHome(new Cells(FLEET.registry, FLEET.database.user(), FLEET.database.password()));
    }

    /** Sets what holds for one organisation only, as an operator does. */
    public static void set(Tenant tenant, String key, String value) throws WrongSetting {
        FLEET.settings.put("tenant-" + tenant.id(), key, value, "tests");
    }

    /** Grants an organisation a module or takes it, until then, as an operator does. */
    public static void override(Tenant tenant, String module, boolean allowed, Instant until) {
        endOverrides(tenant);
        FLEET.sql
                .sql(
                        "insert into plan_override (tenant_id, module, allowed, until, reason, granted_by) values (?, ?, ?, ?, 'a test', 'tests')")
                .params(tenant.id().value(), module, allowed, java.sql.Timestamp.from(until))
                .update();
    }

    /** Limits what an organisation may take, for an hour. */
    public static void limit(Tenant tenant, String quota, @Nullable Long soft, @Nullable Long hard) {
        FLEET.sql
                .sql(
                        "update plan_override set ended_at = now(), ended_by = 'tests' where tenant_id = ? and quota = ? and ended_at is null")
                .params(tenant.id().value(), quota)
                .update();
        FLEET.sql
                .sql("insert into plan_override (tenant_id, quota, soft, hard, until, reason, granted_by) "
                        + "values (:id, :quota, :soft, :hard, now() + interval '1 hour', 'a test', 'tests')")
                .param("id", tenant.id().value())
                .param("quota", quota)
                .param("soft", soft, java.sql.Types.BIGINT)
                .param("hard", hard, java.sql.Types.BIGINT)
                .update();
    }

    /** Ends all that was granted to an organisation, or taken from it. */
    public static void endOverrides(Tenant tenant) {
        FLEET.sql
                .sql(
                        "update plan_override set ended_at = now(), ended_by = 'tests' where tenant_id = ? and ended_at is null")
                .param(tenant.id().value())
                .update();
    }

    /** A connection of the control plane to the cell of a tenant, auto-commit on, to look behind the walls. */
    public static Connection behindTheWalls(Tenant tenant) throws Exception {
        var name = tenant.placement().databaseUrl();
        return TestDatabase.superuser(name.substring(name.lastIndexOf('/') + 1));
    }

    /** What the participation app must be told to find this fleet. */
    public static Map<String, String> properties() {
        var properties = new HashMap<>(FLEET.database.properties());
        properties.putAll(TestFiles.properties());
        properties.putAll(TestMail.properties());
        properties.put("hemicycle.state", FLEET.state.toString());
        properties.put("hemicycle.identity.trusted-hosts", "127.0.0.1,localhost");
        return properties;
    }

    private void bootstrap() throws Exception {
        var properties = new ControlPlaneProperties(
                database.url(),
                database.user(),
                database.password(),
                TestDatabase.DATAPLANE_SECRET,
                TestDatabase.TENANTS_KEY,
                "localhost",
                database.cellDatabasePrefix());
        new Bootstrap(properties, new DataPlaneSecret(TestDatabase.DATAPLANE_SECRET)).run();
    }

    private Tenant settle(String slug, String name, String colour) throws Exception {
        var wanted = new NewTenant(
                new Slug(slug),
                LocalizedText.of("Ville de " + name, "City of " + name),
                Kind.CITY,
                List.of(Locale.FRENCH, Locale.ENGLISH),
                ZoneId.of("Europe/Paris"),
                PlanKey.PUBLIC,
                Set.of("proposals", "discussions", "debates", "pages", "blog", "verification", "assistance", "api"),
                List.of(),
                null,
                Branding.of(colour),
                new Administrator("Camille " + name, "camille@" + slug + ".example"),
                "city",
                null);
        var tenant = ((Registration.Registered) registry.register(wanted)).tenant();
        try (var connection =
                DriverManager.getConnection(tenant.placement().databaseUrl(), database.user(), database.password())) {
            new TenantRoles().create(connection, tenant.id(), tenant.placement().cell());
            new ModuleSchemas().create(connection, tenant.id(), tenant.modulesEnabled());
        }
        files.ensureBucket(tenant.placement().bucket());
        introduce(tenant);
        var provisioning = (TenantState.Provisioning) tenant.state();
        registry.save(tenant.withState(provisioning.activate(Instant.now())), tenant.version());
        return registry.find(tenant.id()).orElseThrow();
    }

    private Tenant settle(String slug, String name, Template template) throws Exception {
        var description = template.description();
        var wanted = new NewTenant(
                new Slug(slug),
                LocalizedText.of(name, name),
                description.kind(),
                List.of(Locale.FRENCH, Locale.ENGLISH),
                ZoneId.of("Europe/Paris"),
                PlanKey.PUBLIC,
                Set.copyOf(description.modules()),
                List.of(),
                null,
                Branding.of("#1d5c8f"),
                new Administrator("Camille " + name, "camille@" + slug + ".example"),
                description.kind().key(),
                null,
                null);
        var tenant = ((Registration.Registered) registry.register(wanted)).tenant();
        try (var connection =
                DriverManager.getConnection(tenant.placement().databaseUrl(), database.user(), database.password())) {
            new TenantRoles().create(connection, tenant.id(), tenant.placement().cell());
            new ModuleSchemas().create(connection, tenant.id(), tenant.modulesEnabled());
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local role hemicycle_owner; set local search_path to %s, extensions"
                        .formatted(tenant.id().schema()));
                new LoadingContent().load(connection, tenant, template, Instant.now());
            }
            connection.commit();
        }
        files.ensureBucket(tenant.placement().bucket());
        template.files().forEach(file -> files.put(tenant, file.key(), file.content(), file.type()));
        var provisioning = (TenantState.Provisioning) tenant.state();
        registry.save(tenant.withState(provisioning.activate(Instant.now())), tenant.version());
        return registry.find(tenant.id()).orElseThrow();
    }

    private static void introduce(Tenant tenant) throws Exception {
        try (var connection = behindTheWalls(tenant);
                var insert = connection.prepareStatement(
                        "insert into %s.organisation (name, look) values (?::jsonb, ?::jsonb)"
                                .formatted(tenant.id().schema()))) {
            insert.setString(
                    1,
                    "{\"fr\":\"%s\",\"en\":\"%s\"}"
                            .formatted(
                                    tenant.name().in(Locale.FRENCH),
                                    tenant.name().in(Locale.ENGLISH)));
            insert.setString(
                    2, "{\"primaryColour\":\"%s\"}".formatted(tenant.branding().primaryColour()));
            insert.executeUpdate();
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("hemicycle-participation");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
