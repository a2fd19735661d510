package org.hemicycle.participation.letters;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In whose name letters go out: the organisation's own address while all its records are right, else the platform's. */
@Component
class Senders {
    private static final Logger log = LoggerFactory.getLogger(Senders.class);
    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final MailSettings settings;

    Senders(JdbcClient sql, PlatformTransactionManager transactions, MailSettings settings) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    /** The address of the bound organisation. */
    String current() {
        try {
            var own = reading.execute(_ -> own());
            return own == null ? settings.mailFrom() : own;
        } catch (DataAccessException e) {
            log.warn("The sender cannot be read; the platform's stands on the letter: {}", e.getMessage());
            return settings.mailFrom();
        }
    }

    private @Nullable String own() {
        return sql.sql("select address from sender_domain where address is not null")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
