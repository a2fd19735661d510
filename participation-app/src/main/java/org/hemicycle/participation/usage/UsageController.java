package org.hemicycle.participation.usage;

import org.hemicycle.participation.identity.Seats;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.ReadOnlyModules;
import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.plans.UsageLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the organisation uses of what its plan allows. */
@Controller
@Needs(Power.CONFIGURE)
class UsageController {
    private final Quotas quotas;
    private final Seats seats;
    private final ReadOnlyModules readOnly;

    UsageController(Quotas quotas, Seats seats, ReadOnlyModules readOnly) {
        this.quotas = quotas;
        this.seats = seats;
        this.readOnly = readOnly;
    }

    @GetMapping("/admin/usage")
    ModelAndView show() {
        var page = new UsagePage(
                CurrentTenant.get().entitlements().planName(),
                quotas.lines().stream().map(this::current).toList(),
                readOnly.all());
        return new ModelAndView("usage/show", "page", page);
    }

    /** People are counted now, so that who was just appointed is among them. */
    private UsageLine current(UsageLine line) {
        return switch (line.quota()) {
            case ADMINISTRATORS -> new UsageLine(line.quota(), seats.administrators(), line.limit());
            case PARTICIPANTS -> new UsageLine(line.quota(), seats.participants(), line.limit());
            case STORAGE, MAILS, API_CALLS -> line;
        };
    }
}
