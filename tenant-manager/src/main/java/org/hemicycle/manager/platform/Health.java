package org.hemicycle.manager.platform;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this process lives, and whether it can work: asked by balancers and orchestrators, at any host name. */
@RestController
class Health {
    private final JdbcClient sql;

    Health(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping("/_alive")
    Map<String, String> alive() {
        return Map.of("status", "alive");
    }

    @GetMapping("/_ready")
    ResponseEntity<Map<String, String>> ready() {
        try {
            sql.sql("select version from registry_version").query(Long.class).single();
            return ResponseEntity.ok(Map.of("status", "ready", "database", "up"));
        } catch (DataAccessException | TransactionException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(Map.of("status", "waiting", "database", "down"));
        }
    }
}
