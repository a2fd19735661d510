package org.hemicycle.manager.console.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.console.AuditLine;
import org.hemicycle.manager.fleet.Issue;
import org.hemicycle.manager.fleet.IssueQuery;
import org.hemicycle.manager.fleet.Issues;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Allows(Permission.LOOK)
class OrganisationController {
    private static final int ENTRIES = 50;
    private static final int ISSUES = 20;

    private final Organisations organisations;
    private final Runs runs;
    private final Issues issues;
    private final AuditTrail trail;
    private final Installation installation;
    private final Clock clock;

    OrganisationController(
            Organisations organisations,
            Runs runs,
            Issues issues,
            AuditTrail trail,
            Installation installation,
            Clock clock) {
        this.organisations = organisations;
        this.runs = runs;
        this.issues = issues;
        this.trail = trail;
        this.installation = installation;
        this.clock = clock;
    }

    @GetMapping("/organisations/{slug}")
    ModelAndView show(@PathVariable String slug) {
        var enrolment = organisations.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var id = enrolment.tenant().id();
        var entries = trail.of(id, ENTRIES).stream().map(AuditLine::of).toList();
        var page = OrganisationPage.of(enrolment, wrong(id), runs.of(id), entries, installation, clock.instant());
        return new ModelAndView("console/organisation/show", Map.of("page", page));
    }

    private List<Issue> wrong(TenantId id) {
        var query = new IssueQuery(IssueQuery.Show.OPEN, null, null, id.value(), null, ISSUES);
        return issues.list(query).items();
    }
}
