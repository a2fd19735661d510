package org.hemicycle.provisioning.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The organisations of the platform. Only the control plane holds one; the data plane reads a {@link Directory}. */
public final class Registry {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final BaseDomain baseDomain;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * @param sql on the registry's database, with {@code platform} in the search path
     * @param transactions of the same data source
     */
    public Registry(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            BaseDomain baseDomain,
            RandomGenerator random,
            Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.baseDomain = baseDomain;
        this.random = random;
        this.clock = clock;
    }

    /** Where spaces are served by default. */
    public BaseDomain baseDomain() {
        return baseDomain;
    }

    /** Registers an organisation in state provisioning, in the open cell with most room, and reserves its names. */
    public Registration register(NewTenant wanted) {
        try {
            return transaction.execute(status -> {
                var registration = insert(wanted);
                if (!(registration instanceof Registration.Registered)) {
                    status.setRollbackOnly();
                }
                return registration;
            });
        } catch (HostNameLost e) {
            return new Registration.HostNameTaken(e.name);
        } catch (DuplicateKeyException e) {
            return takenHostName(null, wanted.ownHostNames())
                    .<Registration>map(Registration.HostNameTaken::new)
                    .orElseGet(() -> new Registration.SlugTaken(wanted.slug()));
        }
    }

    /** The organisation with this identifier, in whatever state. */
    public Optional<Tenant> find(TenantId id) {
        return enrolment(id).map(Enrolment::tenant);
    }

    /** The organisation with this slug, in whatever state. */
    public Optional<Tenant> findBySlug(Slug slug) {
        return sql.sql(Enrolments.SELECT + " where t.slug = ?")
                .param(slug.value())
                .query(new Enrolments(baseDomain))
                .optional()
                .map(Enrolment::tenant);
    }

    /** The organisation with what only the control plane knows of it. */
    public Optional<Enrolment> enrolment(TenantId id) {
        return sql.sql(Enrolments.SELECT + " where t.id = ?")
                .param(id.value())
                .query(new Enrolments(baseDomain))
                .optional();
    }

    /** One page of organisations. */
    public Page<Enrolment> list(TenantQuery query) {
        return Enrolments.list(sql, baseDomain, query);
    }

    /** How many organisations a list has, up to a number: whoever counts does not look at all of ten thousand. */
    public int count(TenantQuery query, int atMost) {
        return Enrolments.count(sql, query, atMost);
    }

    /** Writes what may change of an organisation: everything but its identifier, slug and placement. */
    public Change save(Tenant changed, long expectedVersion) {
        try {
            return transaction.execute(status -> update(changed, expectedVersion));
        } catch (HostNameLost e) {
            return new Change.HostNameTaken(e.name);
        } catch (DuplicateKeyException e) {
            return takenHostName(changed.id(), changed.hostNames().own())
                    .<Change>map(Change.HostNameTaken::new)
                    .orElseThrow(() -> e);
        }
    }

    /** Removes every trace of an organisation whose creation was cancelled. */
    public void remove(TenantId id) {
        sql.sql("delete from tenant where id = ?").param(id.value()).update();
    }

    /** All cells, in the order of their names. */
    public List<Cell> cells() {
        return Enrolments.cells(sql);
    }

    /** The templates that organisations began with; one look at the index for each of them. */
    public List<String> templates() {
        return Enrolments.templates(sql);
    }

    private Registration insert(NewTenant wanted) {
        if (wanted.formerId() != null) {
            freeSlug(wanted.slug(), wanted.formerId());
        }
        if (sql.sql("select 1 from tenant where slug = ?")
                        .param(wanted.slug().value())
                        .query()
                        .singleColumn()
                        .size()
                > 0) {
            return new Registration.SlugTaken(wanted.slug());
        }
        var cell = roomiestCell();
        if (cell.isEmpty()) {
            return new Registration.NoRoom();
        }
        var id = TenantId.random(random);
        var enabled = Modules.closure(wanted.modules()).stream()
                .filter(ModuleManifest::optional)
                .map(ModuleManifest::key)
                .toArray(String[]::new);
        int inserted = sql.sql("""
                insert into tenant (id, slug, name, kind, locales, time_zone, plan, modules_enabled,
                                    branding, administrator, template, template_version, cell, trial_days, state, state_since,
                                    created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                        (select version from template_version where key = ? and state = 'current'),
                        ?, ?, 'provisioning', ?, ?)
                on conflict (slug) do nothing
                """)
                .param(id.value())
                .param(wanted.slug().value())
                .param(Json.column(wanted.name()))
                .param(wanted.kind().key())
                .param(tags(wanted.locales()))
                .param(wanted.timeZone().getId())
                .param(wanted.plan().key())
                .param(enabled)
                .param(Json.column(wanted.branding()))
                .param(Json.column(wanted.administrator()))
                .param(wanted.template())
                .param(wanted.template())
                .param(cell.get())
                .param(wanted.trialDays())
                .param(Timestamp.from(clock.instant()))
                .param(Timestamp.from(clock.instant()))
                .update();
        if (inserted == 0) {
            return new Registration.SlugTaken(wanted.slug());
        }
        insertHostNames(id, wanted.ownHostNames(), wanted.primaryHost());
        return new Registration.Registered(find(id).orElseThrow());
    }

    private Change update(Tenant changed, long expectedVersion) {
        var state = StateColumns.of(changed.state());
        int rows = sql.sql("""
                update tenant
                   set name = ?, kind = ?, locales = ?, time_zone = ?, plan = ?,
                       modules_enabled = ?, branding = ?, state = ?, state_reason = ?, state_since = ?,
                       purge_after = ?, state_notice = ?::jsonb, trial_until = ?, state_said = ?,
                       version = version + 1
                 where id = ? and version = ?
                """)
                .param(Json.column(changed.name()))
                .param(changed.kind().key())
                .param(tags(changed.locales()))
                .param(changed.timeZone().getId())
                .param(changed.plan().key())
                .param(new TreeSet<>(changed.modulesEnabled()).toArray(String[]::new))
                .param(Json.column(changed.branding()))
                .param(state.key())
                .param(state.reason())
                .param(Timestamp.from(state.since()))
                .param(timestamp(state.purgeAfter()))
                .param(state.notice() == null ? null : Json.column(state.notice()))
                .param(timestamp(state.trialUntil()))
                .param(state.said())
                .param(changed.id().value())
                .param(expectedVersion)
                .update();
        if (rows == 0) {
            return new Change.Stale();
        }
        sql.sql("delete from host_name where tenant_id = ? and not (name = any (?))")
                .param(changed.id().value())
                .param(names(changed.hostNames().own()))
                .update();
        sql.sql("update host_name set is_primary = false where tenant_id = ? and is_primary")
                .param(changed.id().value())
                .update();
        insertHostNames(
                changed.id(), changed.hostNames().own(), changed.hostNames().primary());
        return new Change.Saved(find(changed.id()).orElseThrow());
    }

    private void insertHostNames(TenantId id, List<HostName> names, @Nullable HostName primary) {
        for (var name : names) {
            sql.sql("""
                    insert into host_name as h (name, tenant_id, is_primary, created_at) values (?, ?, ?, clock_timestamp())
                    on conflict (name) do update set is_primary = excluded.is_primary where h.tenant_id = excluded.tenant_id
                    """)
                    .param(name.value())
                    .param(id.value())
                    .param(name.equals(primary))
                    .update();
            int owned = sql.sql("select 1 from host_name where name = ? and tenant_id = ?")
                    .params(name.value(), id.value())
                    .query()
                    .singleColumn()
                    .size();
            if (owned == 0) {
                throw new HostNameLost(name);
            }
        }
    }

    private void freeSlug(Slug slug, TenantId former) {
        sql.sql(
                        "update tenant set slug = rtrim(left(slug, 27), '-') || '-' || id where id = ? and slug = ? and state = 'deleted'")
                .params(former.value(), slug.value())
                .update();
    }

    private Optional<String> roomiestCell() {
        return sql.sql("""
                select c.name
                  from cell c
                  left join tenant t on t.cell = c.name and t.state <> 'deleted'
                 where c.open
                 group by c.name
                having count(t.id) < c.capacity
                 order by count(t.id)::float8 / c.capacity, c.name
                 limit 1
                """).query(String.class).optional();
    }

    private Optional<HostName> takenHostName(@Nullable TenantId except, Collection<HostName> names) {
        return sql.sql("select name from host_name where name = any (?) and tenant_id <> ? order by name limit 1")
                .param(names(names))
                .param(except == null ? "" : except.value())
                .query(String.class)
                .optional()
                .map(HostName::new);
    }

    private static String[] names(Collection<HostName> names) {
        return names.stream().map(HostName::value).toArray(String[]::new);
    }

    private static String[] tags(List<Locale> locales) {
        return locales.stream().map(Locale::toLanguageTag).toArray(String[]::new);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** Undoes the transaction, and says which name it was: in the caller's transaction the others still look taken. */
    private static final class HostNameLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient HostName name;

        HostNameLost(HostName name) {
            super("Another organisation has the host name " + name);
            this.name = name;
        }
    }
}
