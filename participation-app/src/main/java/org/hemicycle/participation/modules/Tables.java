package org.hemicycle.participation.modules;

import org.hemicycle.provisioning.modules.Modules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which modules have their tables in the home of the bound organisation: those that are on, and those that once were. */
@Component
public class Tables {
    private final JdbcClient sql;

    Tables(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether the tables of this module are there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean of(String module) {
        return Modules.find(module)
                .filter(manifest -> !manifest.tables().isEmpty())
                .map(manifest -> manifest.tables().getLast())
                .filter(table -> Boolean.TRUE.equals(sql.sql("select to_regclass(?) is not null")
                        .param(table)
                        .query(Boolean.class)
                        .single()))
                .isPresent();
    }
}
