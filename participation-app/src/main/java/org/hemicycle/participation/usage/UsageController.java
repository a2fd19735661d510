package org.hemicycle.participation.usage;

import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.ReadOnlyModules;
import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the organisation uses of what its plan allows. */
@Controller
@Needs(Power.CONFIGURE)
class UsageController {
    private final Quotas quotas;
    private final ReadOnlyModules readOnly;

    UsageController(Quotas quotas, ReadOnlyModules readOnly) {
        this.quotas = quotas;
        this.readOnly = readOnly;
    }

    @GetMapping("/admin/usage")
    ModelAndView show() {
        var page = new UsagePage(CurrentTenant.get().entitlements().planName(), quotas.lines(), readOnly.all());
        return new ModelAndView("usage/show", "page", page);
    }
}
