package org.hemicycle.manager.console.runs;

import java.util.Map;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.runs.Cancellation;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.Runs;
import org.hemicycle.themes.Notice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Allows(Permission.FOLLOW)
@RequestMapping("/runs/{id}")
class RunController {
    private final Runs runs;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Installation installation;

    RunController(Runs runs, Organisations organisations, AuditTrail audit, Installation installation) {
        this.runs = runs;
        this.organisations = organisations;
        this.audit = audit;
        this.installation = installation;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return page("show", id);
    }

    /** The part of the page that moves. */
    @GetMapping("/progress")
    ModelAndView progress(@PathVariable String id, jakarta.servlet.http.HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return page("progress", id);
    }

    @GetMapping("/cancellation/new")
    @Allows(Permission.CHANGE)
    ModelAndView askToCancel(@PathVariable String id) {
        return page("cancellation", id);
    }

    @PostMapping("/cancellation")
    @Allows(Permission.CHANGE)
    ModelAndView cancel(@PathVariable String id, RedirectAttributes redirect) {
        var run = run(id);
        if (runs.cancel(run.id()) == Cancellation.ACCEPTED) {
            audit.record(Acting.now(), "run.cancelled", run.tenant(), Map.of("run", id));
        } else {
            redirect.addFlashAttribute("notice", Notice.warning("run.cancel.too-late"));
        }
        return new ModelAndView("redirect:/runs/" + run.id());
    }

    @PostMapping("/resumption")
    @Allows(Permission.CHANGE)
    ModelAndView resume(@PathVariable String id) {
        var run = run(id);
        if (runs.retry(run.id())) {
            audit.record(Acting.now(), "run.resumed", run.tenant(), Map.of("run", id));
        }
        return new ModelAndView("redirect:/runs/" + run.id());
    }

    private ModelAndView page(String view, String id) {
        var run = run(id);
        var tenant = organisations.find(run.tenant().value()).map(enrolment -> enrolment.tenant());
        var space = tenant.map(found -> installation.space(found.primaryHost())).orElse(null);
        return new ModelAndView("console/runs/" + view, Map.of("page", new RunPage(run, space, tenant.isPresent())));
    }

    private Run run(String id) {
        return RunId.parse(id).flatMap(runs::find).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
