package org.hemicycle.participation.verification.steps;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.identity.AccountEntry;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.AdminTask;
import org.hemicycle.participation.modules.AdminTasks;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.LargeForm;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.spaces.ComponentEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What verification contributes to the whole: a place of the account, one of the administration, and what is to be done there. */
@Configuration(proxyBeanMethods = false)
class VerificationsInTheFrame {
    @Bean
    AccountEntry verificationsOfAnAccount() {
        return new AccountEntry("verification", 50, "verification.mine", "/account/verifications");
    }

    @Bean
    ComponentEntry conditionsOfComponents() {
        return ComponentEntry.ofAll("verification", "admin.component.conditions", "/conditions");
    }

    @Bean
    LargeForm censusList() {
        return new LargeForm("/admin/verification/census");
    }

    @Bean
    AdminEntry verificationAdministration() {
        return new AdminEntry(
                "verification",
                160,
                "verification.admin",
                "/admin/verification",
                Set.of(Power.CONFIGURE, Power.VERIFY));
    }

    /** What waits for staff, in one statement. */
    @Bean
    AdminTasks verificationTasks(JdbcClient sql, TransactionTemplate transaction) {
        return reader -> reader.has(Power.VERIFY) && Contributions.isOn("verification")
                ? transaction.execute(_ -> tasks(sql))
                : List.of();
    }

    private static List<AdminTask> tasks(JdbcClient sql) {
        return sql
                .sql("""
                select 'conflicts' as what, count(*) as waiting from verification_conflict where decided_at is null
                union all select 'documents', count(*) from identity_document where decided_at is null
                union all select 'letters', count(*) from postal_code where sent_at is null and over_at is null
                """)
                .query((row, _) -> new Waiting(row.getString("what"), row.getLong("waiting")))
                .list()
                .stream()
                .filter(one -> one.count() > 0)
                .map(one -> new AdminTask(
                        "verification.task." + one.what(), List.of(one.count()), "/admin/verification/" + one.what()))
                .toList();
    }

    private record Waiting(String what, long count) {}
}
