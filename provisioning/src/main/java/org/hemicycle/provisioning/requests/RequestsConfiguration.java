package org.hemicycle.provisioning.requests;

import java.time.Clock;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bean of the control plane that answers the requests of the data plane. */
@Configuration(proxyBeanMethods = false)
public class RequestsConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    RequestWorker requestWorker(
            Registry registry, Cells cells, Runs runs, Clock clock, ObjectProvider<Answering> others) {
        return new RequestWorker(
                registry, cells, runs, clock, others.orderedStream().toList());
    }
}
