package org.hemicycle.participation.debates;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.participation.verification.UnsentForLackOfProof;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a debate, changing it, and closing it with a conclusion: by whoever opened it, and by those who edit its space. */
@Controller
class LeadingController {
    private final ReadingADebate reading;
    private final LeadingADebate leading;
    private final UnsentForLackOfProof unsent;

    LeadingController(ReadingADebate reading, LeadingADebate leading, UnsentForLackOfProof unsent) {
        this.reading = reading;
        this.leading = leading;
        this.unsent = unsent;
    }

    @GetMapping("/debates/new")
    ModelAndView form(@RequestParam("component") long component, @AuthenticationPrincipal @Nullable SignedIn author) {
        var path = "/debates/new?component=" + component;
        if (author == null) {
            return SeeOther.page(Next.of(path).signIn());
        }
        var place = reading.place(component).orElseThrow(LeadingController::missing);
        if (reading.demand(place, author) instanceof Demand.Missing lacking) {
            return SeeOther.page(lacking.then(Next.of(path)));
        }
        var draft = DebateController.blank(component, reading.rules(place).columns());
        return page(place, null, draft, author, FormErrors.NONE, false, HttpStatus.OK);
    }

    @PostMapping("/debates")
    ModelAndView open(
            @ModelAttribute DebateDraft draft,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash,
            HttpServletRequest request) {
        var actor = signedIn(author);
        var place = reading.place(draft.component()).orElseThrow(LeadingController::missing);
        var demand = reading.demand(place, actor);
        if (!demand.isFree()) {
            return unsent.held(request, demand).orElseThrow(LeadingController::missing);
        }
        return switch (leading.open(place, draft, actor)) {
            case LeadingADebate.Outcome.Done(var id, var held) ->
                SeeOther.page(
                        id.path(),
                        flash,
                        held == null ? Notice.success("debates.opened") : Notice.information(held.key()));
            case LeadingADebate.Outcome.Refused(var errors) ->
                page(place, null, draft, actor, errors, false, HttpStatus.UNPROCESSABLE_CONTENT);
            case LeadingADebate.Outcome.NotNow _ ->
                page(place, null, draft, actor, FormErrors.NONE, false, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/debates/{id:\\d{1,18}}/edit")
    ModelAndView change(@PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SeeOther.page(Next.of("/debates/" + id + "/edit").signIn());
        }
        var found = led(id, author);
        return page(
                found.place(), found.debate(), draft(found.debate()), author, FormErrors.NONE, false, HttpStatus.OK);
    }

    @PostMapping("/debates/{id:\\d{1,18}}/edit")
    ModelAndView change(
            @PathVariable("id") long id,
            @ModelAttribute DebateDraft draft,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        var actor = signedIn(author);
        var found = led(id, actor);
        return switch (leading.change(found, draft, actor)) {
            case LeadingADebate.Outcome.Done(var changed, var _) ->
                SeeOther.page(changed.path(), flash, Notice.success("admin.saved"));
            case LeadingADebate.Outcome.Refused(var errors) ->
                page(found.place(), found.debate(), draft, actor, errors, false, HttpStatus.UNPROCESSABLE_CONTENT);
            case LeadingADebate.Outcome.NotNow _ ->
                page(
                        found.place(),
                        found.debate(),
                        draft,
                        actor,
                        FormErrors.NONE,
                        true,
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/debates/{id:\\d{1,18}}/conclusion")
    ModelAndView conclusion(@PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SeeOther.page(Next.of("/debates/" + id + "/conclusion").signIn());
        }
        var found = led(id, author);
        var words = found.debate().state() instanceof DebateState.Concluded concluded ? concluded.conclusion() : "";
        return conclusion(found, words, FormErrors.NONE, false);
    }

    @PostMapping("/debates/{id:\\d{1,18}}/conclusion")
    ModelAndView conclude(
            @PathVariable("id") long id,
            @RequestParam(name = "conclusion", defaultValue = "") String written,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        var actor = signedIn(author);
        var found = led(id, actor);
        var words = written.strip().replace("\r\n", "\n");
        return switch (leading.conclude(found, words, version, actor)) {
            case LeadingADebate.Outcome.Done(var concluded, var _) ->
                SeeOther.page(concluded.path(), flash, Notice.success("debates.concluded"));
            case LeadingADebate.Outcome.Refused(var errors) -> conclusion(found, written, errors, false);
            case LeadingADebate.Outcome.NotNow _ -> conclusion(led(id, actor), written, FormErrors.NONE, true);
        };
    }

    private ReadingADebate.Placed led(long id, SignedIn actor) {
        return reading.placed(new DebateId(id), actor)
                .filter(found -> found.leads(actor))
                .orElseThrow(LeadingController::missing);
    }

    private ModelAndView conclusion(ReadingADebate.Placed found, String words, FormErrors errors, boolean overtaken) {
        var page = new ConclusionPage(found.debate(), words, reading.rules(found.place()), errors, overtaken);
        var model = new ModelAndView("debates/conclusion", "page", page);
        if (overtaken || !errors.isEmpty()) {
            model.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return model;
    }

    private ModelAndView page(
            Place place,
            @Nullable Debate debate,
            DebateDraft draft,
            SignedIn author,
            FormErrors errors,
            boolean overtaken,
            HttpStatus status) {
        var page = new DebateFormPage(
                place,
                debate,
                draft,
                reading.rules(place),
                errors,
                debate != null || reading.mayOpen(place, author),
                ReadingADebate.edits(place, author),
                overtaken);
        return new ModelAndView("debates/form", java.util.Map.of("page", page), status);
    }

    private static DebateDraft draft(Debate debate) {
        return new DebateDraft(
                debate.component(),
                debate.title(),
                debate.body(),
                debate.columns() ? "true" : null,
                debate.official() ? "true" : null,
                written(debate.opensAt()),
                written(debate.closesAt()),
                null,
                debate.version());
    }

    private static String written(@Nullable Instant moment) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, CurrentTenant.get().timeZone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private static SignedIn signedIn(@Nullable SignedIn author) {
        if (author == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return author;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
