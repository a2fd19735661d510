package org.hemicycle.participation.tenancy;

import io.micrometer.core.instrument.MeterRegistry;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.traces.Tracing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/** Work that is done later, in each cell. */
@Configuration(proxyBeanMethods = false)
class Background {
    @Bean
    CellSchedulers cellSchedulers(
            CellPools pools,
            PoolSettings settings,
            Directory directory,
            JsonMapper json,
            ObjectProvider<Job> jobs,
            ObjectProvider<Sweep> sweeps,
            MeterRegistry meters,
            Tracing tracing) {
        var runner = new JobRunner(directory, json, tracing);
        return new CellSchedulers(pools, settings, jobs, runner, new Sweeper(directory, sweeps), meters);
    }

    @Bean
    Opening opening(Directory directory, CellSchedulers schedulers) {
        return new Opening(directory, schedulers);
    }

    /** Starts the schedulers of the cells that have tenants, once the doors are open. */
    record Opening(Directory directory, CellSchedulers schedulers) {
        @EventListener(ApplicationReadyEvent.class)
        void open() {
            directory.all().stream().map(Tenant::placement).distinct().forEach(schedulers::serve);
        }
    }
}
