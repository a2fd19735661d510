package org.hemicycle.provisioning.runs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.certificates.DeletionCertificates;
import org.hemicycle.provisioning.certificates.InstallationKeys;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageSettings;
import org.hemicycle.provisioning.templates.TakingATemplate;
import org.hemicycle.provisioning.templates.TemplateShelf;
import org.hemicycle.provisioning.templates.Templates;
import org.hemicycle.provisioning.traces.TracesSettings;
import org.hemicycle.provisioning.traces.Tracing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The beans of the control plane that carry out runs. It needs those of the registry's database: {@link Registry},
 * {@link Cells}, {@link ModuleSchemas}, {@link SealingKey}, {@link Clock}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StorageSettings.class, InvitationProperties.class, TracesSettings.class})
public class RunsConfiguration {

    @Bean
    Files files(StorageSettings settings) {
        return new Files(settings);
    }

    @Bean
    TemplateShelf templateShelf(JdbcClient sql, Clock clock) {
        return new TemplateShelf(sql, clock);
    }

    @Bean
    Templates templates(@Value("${hemicycle.templates:#{null}}") @Nullable Path folder, TemplateShelf shelf) {
        return new Templates(folder, shelf);
    }

    @Bean
    TakingATemplate takingATemplate(Cells cells, Files files) {
        return new TakingATemplate(cells, files);
    }

    @Bean
    Runs runs(JdbcClient sql) {
        return new Runs(sql);
    }

    @Bean
    InstallationKeys installationKeys(JdbcClient sql, SealingKey master, Clock clock) {
        return new InstallationKeys(sql, master, clock);
    }

    @Bean
    DeletionCertificates deletionCertificates(JdbcClient sql, InstallationKeys keys, Clock clock) {
        return new DeletionCertificates(sql, keys, clock);
    }

    @Bean
    RunTimings runTimings() {
        return RunTimings.USUAL;
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RunWorker runWorker(
            Registry registry,
            Runs runs,
            JdbcClient sql,
            DataSource database,
            PlatformTransactionManager transactions,
            Cells cells,
            ModuleSchemas schemas,
            Files files,
            Templates templates,
            InvitationProperties invitations,
            DeletionCertificates certificates,
            RunTimings timings,
            ObjectProvider<Tracing> traces,
            Clock clock) {
        var tracing = traces.getIfAvailable(() -> Tracing.OFF);
        var mail = new InvitationMail(
                Post.through(invitations.smtp()),
                invitations.mailFrom(),
                new PublicAddress(invitations.publicScheme(), invitations.publicPort()));
        var steps = Steps.of(
                registry,
                sql,
                new TransactionTemplate(transactions),
                cells,
                schemas,
                files,
                templates,
                mail,
                certificates,
                clock);
        var ledger = new Ledger(sql);
        return new RunWorker(
                ledger,
                new Conduct(registry, ledger, steps.through(traced(tracing)), timings, clock),
                new DueDeletions(sql, runs, clock),
                new Listening(database),
                timings,
                tracing);
    }

    private static BiFunction<String, Step, Step> traced(Tracing tracing) {
        return (name, step) -> new TracedStep(tracing, name, step);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    UpgradingHomes upgradingHomes(Registry registry, JdbcClient sql, Cells cells, ModuleSchemas schemas) {
        return new UpgradingHomes(registry, sql, cells, schemas);
    }
}
