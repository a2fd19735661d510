package org.hemicycle.provisioning.runs;

import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.templates.Template;
import org.hemicycle.provisioning.templates.Templates;

/** For whom a step works, as the registry had it when the run was taken up. */
record Work(RunId run, Enrolment enrolment, RunInput input) {

    Tenant tenant() {
        return enrolment.tenant();
    }

    /** What the space is filled with: the version that was current when it was registered. */
    Template template(Templates templates) {
        return templates
                .of(enrolment.template(), enrolment.templateVersion())
                .orElseThrow(() -> new Setback(Trouble.UNKNOWN_TEMPLATE));
    }

    ModuleChange change() {
        return input.modules();
    }
}
