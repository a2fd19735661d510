package org.hemicycle.participation.moderation.reports;

import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Reportable;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people with an account report a contribution or a profile. */
@Controller
class ReportController {
    private final Reporting reporting;

    ReportController(Reporting reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/reports/new")
    ModelAndView form(
            @RequestParam(name = "thing", required = false) @Nullable String key,
            @AuthenticationPrincipal @Nullable SignedIn reporter) {
        var ref = ThingRef.parse(key).orElseThrow(ReportController::missing);
        if (reporter == null) {
            return SeeOther.page(Next.of("/reports/new?thing=" + ref).signIn());
        }
        return page(ref, new ReportForm(ref.toString(), null, ""), FormErrors.NONE);
    }

    @InSilence
    @PostMapping("/reports")
    ModelAndView report(
            @ModelAttribute ReportForm form,
            @AuthenticationPrincipal @Nullable SignedIn reporter,
            RedirectAttributes flash) {
        if (reporter == null || !reporter.mayTakePart()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        var ref = ThingRef.parse(form.thing()).orElseThrow(ReportController::missing);
        var errors = form.check();
        if (!errors.isEmpty()) {
            return page(ref, form, errors);
        }
        var path = reporting.thing(ref).map(Reportable.Thing::path).orElse("/");
        var ground = Ground.parse(form.reason()).orElse(Ground.OTHER);
        return switch (reporting.report(reporter, ref, ground, form.cleanWords())) {
            case TAKEN -> SeeOther.page(path, flash, Notice.success("moderation.report.taken"));
            case KNOWN -> SeeOther.page(path, flash, Notice.information("moderation.report.known"));
            case OWN -> SeeOther.page(path, flash, Notice.warning("moderation.report.own"));
            case GONE -> SeeOther.page("/", flash, Notice.information("moderation.report.gone"));
        };
    }

    private ModelAndView page(ThingRef ref, ReportForm form, FormErrors errors) {
        var thing = reporting.thing(ref).orElseThrow(ReportController::missing);
        return SeeOther.show("moderation/reports/form", new ReportPage(thing, form, errors), errors);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
