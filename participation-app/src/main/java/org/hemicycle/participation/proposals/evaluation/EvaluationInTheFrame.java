package org.hemicycle.participation.proposals.evaluation;

import java.util.OptionalLong;
import java.util.Set;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.PlacedAddress;
import org.hemicycle.participation.modules.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where evaluation is found in the administration. */
@Configuration(proxyBeanMethods = false)
class EvaluationInTheFrame {
    @Bean
    AdminEntry evaluationEntry() {
        return new AdminEntry(
                "proposals", 122, "proposals.evaluation", "/admin/evaluation", Set.of(Power.EVALUATE), true);
    }

    @Bean
    PlacedAddress evaluationAddresses(JdbcClient sql, TransactionTemplate transaction) {
        return PlacedAddress.of("/admin/evaluation/{id}/**", id -> space(sql, transaction, id));
    }

    private static OptionalLong space(JdbcClient sql, TransactionTemplate transaction, long proposal) {
        return transaction
                .execute(_ -> sql.sql(
                                "select c.space_id from proposal p join component c on c.id = p.component_id where p.id = ?")
                        .param(proposal)
                        .query(Long.class)
                        .list())
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
