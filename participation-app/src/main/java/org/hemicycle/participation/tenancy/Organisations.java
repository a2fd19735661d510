package org.hemicycle.participation.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How each tenant presents itself, remembered for a few seconds: a change made on another node shows soon, one made here
 * at once. When a home cannot be asked, the last answer stays good.
 */
@Component
public class Organisations {
    private static final Logger log = LoggerFactory.getLogger(Organisations.class);
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final TypeReference<Map<String, LocalizedText>> TEXTS = new TypeReference<>() {};
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final JsonMapper json;
    private final Clock clock;

    Organisations(JdbcClient sql, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.json = json;
        this.clock = clock;
    }

    /** The organisation of the bound tenant. */
    public Organisation current() {
        var tenant = CurrentTenant.get();
        var now = clock.instant();
        var last = known.get(tenant.id());
        if (last != null && now.isBefore(last.goodUntil())) {
            return last.organisation();
        }
        Organisation organisation = last == null ? Organisation.fromDirectory(tenant) : last.organisation();
        try {
            organisation = reading.execute(_ -> read());
        } catch (DataAccessException | TransactionException | TenantBusy e) {
            log.warn("The organisation of {} cannot be read: {}", tenant.id(), e.getMessage());
        }
        known.put(tenant.id(), new Known(organisation, now.plus(FRESH)));
        return organisation;
    }

    /** Writes name, look and texts, unless somebody else was faster; says whether they were written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean save(Organisation changed) {
        int rows = sql.sql("""
                update organisation
                   set name = :name::jsonb, look = look || :look::jsonb, texts = :texts::jsonb,
                       version = version + 1, changed_at = now()
                 where version = :version
                """)
                .param("name", json.writeValueAsString(changed.name()))
                .param("look", json.writeValueAsString(changed.look()))
                .param("texts", json.writeValueAsString(changed.texts()))
                .param("version", changed.version())
                .update();
        forgetOnceWritten();
        return rows == 1;
    }

    /** The same, unless somebody else has changed the organisation since this version; says whether it was written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean set(String key, Record settings, long version) {
        boolean mine = sql.sql("select version from organisation for update")
                        .query(Long.class)
                        .single()
                == version;
        if (mine) {
            set(key, settings);
        }
        return mine;
    }

    /** Writes the settings of one key, in place of those it had, and when that was; the others stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String key, Record settings) {
        sql.sql("""
                update organisation
                   set settings = settings || jsonb_build_object(
                         :key::text, :settings::jsonb,
                         'changed', coalesce(settings -> 'changed', '{}') || jsonb_build_object(:key::text, now())),
                       version = version + 1, changed_at = now()
                """)
                .param("key", key)
                .param("settings", json.writeValueAsString(settings))
                .update();
        forgetOnceWritten();
    }

    /** Whatever is remembered of a tenant that is gone. */
    void forget(TenantId tenant) {
        known.remove(tenant);
    }

    private void forgetOnceWritten() {
        var tenant = CurrentTenant.get().id();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.remove(tenant);
            }
        });
    }

    private Organisation read() {
        return sql.sql("select name, look, texts, settings, version from organisation")
                .query(this::map)
                .single();
    }

    private Organisation map(ResultSet row, int index) throws SQLException {
        return new Organisation(
                json.readValue(row.getString("name"), LocalizedText.class),
                json.readValue(row.getString("look"), Organisation.Look.class),
                json.readValue(row.getString("texts"), TEXTS),
                OrganisationSettings.parse(row.getString("settings")),
                row.getLong("version"));
    }

    private record Known(Organisation organisation, Instant goodUntil) {}
}
