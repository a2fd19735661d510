package org.hemicycle.participation.usage;

import java.util.List;
import org.hemicycle.participation.identity.Seats;
import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Sweep;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures what cannot be counted as it goes, each hour for one organisation after the other: a listing of its files, and the sizes of
 * its tables by their names, which needs no look at the catalogue of a thousand others.
 */
@Component
class Measuring implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(Measuring.class);
    private static final List<String> TABLES =
            Modules.all().stream().flatMap(module -> module.tables().stream()).toList();

    private final Quotas quotas;
    private final Seats seats;
    private final Files files;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Measuring(Quotas quotas, Seats seats, Files files, JdbcClient sql, TransactionTemplate transaction) {
        this.quotas = quotas;
        this.seats = seats;
        this.files = files;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void sweep() {
        quotas.measured(Quota.ADMINISTRATORS, seats.administrators());
        quotas.measured(Quota.PARTICIPANTS, seats.participants());
        try {
            quotas.measured(Quota.STORAGE, files.weigh(CurrentTenant.get()).bytes() + tables());
        } catch (StorageUnavailable e) {
            log.warn(
                    "The files of {} cannot be measured now",
                    CurrentTenant.get().id());
        }
        quotas.forgetOld();
    }

    /** Bytes of all tables with their indexes. */
    private long tables() {
        return transaction.execute(_ -> sql.sql("""
                        select coalesce(sum(pg_total_relation_size(to_regclass(name))), 0)
                          from unnest(?::text[]) as t(name)
                         where to_regclass(name) is not null
                        """)
                .param(TABLES.toArray(String[]::new))
                .query(Long.class)
                .single());
    }
}
