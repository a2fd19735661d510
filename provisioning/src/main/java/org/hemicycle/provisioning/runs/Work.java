package org.hemicycle.provisioning.runs;

import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.Tenant;

/** For whom a step works, as the registry had it when the run was taken up. */
record Work(RunId run, Enrolment enrolment, RunInput input) {

    Tenant tenant() {
        return enrolment.tenant();
    }

    ModuleChange change() {
        return input.modules();
    }
}
