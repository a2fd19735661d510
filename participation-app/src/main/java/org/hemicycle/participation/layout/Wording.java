package org.hemicycle.participation.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.themes.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sentences of the bound organisation: those of everybody, with its own words in place of some. Its settings say by a number when its
 * words have changed, so that an organisation without any costs nothing, and one with some a statement for each change.
 */
@Component
public class Wording {
    private static final Logger log = LoggerFactory.getLogger(Wording.class);
    private static final int TENANTS_KEPT = 2_000;

    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final Messages usual;
    private final Organisations organisations;
    private final JdbcClient sql;
    private final TransactionTemplate reading;

    Wording(Messages usual, Organisations organisations, JdbcClient sql, PlatformTransactionManager transactions) {
        this.usual = usual;
        this.organisations = organisations;
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * How often the words were changed, kept among the settings under {@code wording}.
     *
     * @param number 0 when never
     */
    public record Revision(long number) {
        /** The key of the settings. */
        public static final String KEY = "wording";

        public static final Revision NONE = new Revision(0);
    }

    /** The sentences as everybody has them. */
    public Messages usual() {
        return usual;
    }

    /** The sentences of the bound organisation; those of everybody where none is bound, or its home cannot be asked. */
    public Messages current() {
        var tenant = CurrentTenant.find();
        if (tenant.isEmpty()) {
            return usual;
        }
        long revision = organisations
                .current()
                .settings()
                .of(Revision.KEY, Revision.NONE)
                .number();
        if (revision == 0) {
            return usual;
        }
        Known last = known.get(tenant.get().id());
        if (last != null && last.revision() == revision) {
            return last.messages();
        }
        try {
            if (known.size() > TENANTS_KEPT) {
                known.clear();
            }
            Known read = new Known(revision, usual.with(own()));
            known.put(tenant.get().id(), read);
            return read.messages();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The words of {} cannot be read: {}", tenant.get().id(), e.getMessage());
            return last == null ? usual : last.messages();
        }
    }

    /** What was written in place of sentences that still take it. */
    private Map<String, Map<String, String>> own() {
        Map<String, Map<String, String>> own = new HashMap<>();
        reading.executeWithoutResult(_ -> sql.sql("select language, key, words from wording")
                .query(row -> {
                    String language = row.getString("language");
                    String key = row.getString("key");
                    String words = row.getString("words");
                    if (usual.pattern(language, key).isPresent()
                            && usual.flaw(language, key, words).isEmpty()) {
                        own.computeIfAbsent(language, _ -> new HashMap<>()).put(key, words);
                    }
                }));
        return own;
    }

    private record Known(long revision, Messages messages) {}
}
