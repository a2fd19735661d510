package org.hemicycle.provisioning.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the homes that an older version has built to this one: tables that changed, and those of modules that are always on now.
 * It begins when the control plane starts, a few homes at a time; one that cannot be upgraded is tried again later and holds up nobody.
 */
public final class UpgradingHomes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpgradingHomes.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FINGERPRINTS = new TypeReference<>() {};
    private static final int AT_ONCE = 4;
    private static final long AGAIN_MILLIS = 60_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Registry registry;
    private final JdbcClient sql;
    private final CellTransactions transactions;
    private final ModuleSchemas schemas;
    private final RegistryChanges changes;

    public UpgradingHomes(Registry registry, JdbcClient sql, Cells cells, ModuleSchemas schemas) {
        this.registry = registry;
        this.sql = sql;
        this.transactions = new CellTransactions(cells);
        this.schemas = schemas;
        this.changes = new RegistryChanges(registry, sql, schemas);
    }

    /** Begins to work; returns at once. */
    public void start() {
        threads.submit(this::untilAllAreCurrent);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Upgrades each home that is behind; the number of those that still are. */
    public int upgradeAll() throws InterruptedException {
        var behind = behind();
        if (!behind.isEmpty()) {
            LOG.info("{} homes are to be upgraded", behind.size());
        }
        behind.forEach(id -> {
            places.acquireUninterruptibly();
            threads.submit(() -> {
                try {
                    upgrade(id);
                } finally {
                    places.release();
                }
            });
        });
        places.acquire(AT_ONCE);
        places.release(AT_ONCE);
        return behind.isEmpty() ? 0 : behind().size();
    }

    private void untilAllAreCurrent() {
        try {
            while (upgradeAll() > 0) {
                Thread.sleep(AGAIN_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("the homes cannot be upgraded", failure);
        }
    }

    private List<TenantId> behind() {
        return sql
                .sql("""
                select id, fingerprints, modules_enabled from tenant
                 where state in ('active', 'trial', 'past-due', 'suspended', 'archived', 'deleting') order by created_at, id
                """)
                .query((row, _) -> new Home(
                        new TenantId(row.getString("id")),
                        JSON.readValue(row.getString("fingerprints"), FINGERPRINTS),
                        List.of((String[]) row.getArray("modules_enabled").getArray())))
                .list()
                .stream()
                .filter(home ->
                        !home.recorded().entrySet().containsAll(expected(home).entrySet()))
                .map(Home::id)
                .toList();
    }

    private Map<String, String> expected(Home home) {
        var expected = new HashMap<String, String>();
        for (ModuleManifest module : Modules.closure(java.util.Set.copyOf(home.modules()))) {
            expected.put(module.key(), schemas.expected(module.key()).value());
        }
        return expected;
    }

    private void upgrade(TenantId id) {
        try {
            var tenant = registry.find(id);
            if (tenant.isPresent()) {
                upgrade(tenant.get());
            }
        } catch (Exception failure) {
            LOG.warn("the home of {} cannot be upgraded now: {}", id, failure.toString());
        }
    }

    private void upgrade(Tenant tenant) throws Exception {
        transactions.beside(tenant, connection -> {
            if (!schemas.exists(connection, tenant.id())) {
                return List.of();
            }
            var changed = schemas.upgrade(connection, tenant.id());
            schemas.create(connection, tenant.id(), tenant.modulesEnabled());
            LOG.info(
                    "the home of {} is upgraded: {}",
                    tenant.id(),
                    changed.stream().map(ModuleManifest::key).toList());
            return changed;
        });
        changes.recordFingerprints(tenant.id(), tenant.modulesEnabled());
    }

    private record Home(TenantId id, Map<String, String> recorded, List<String> modules) {}
}
