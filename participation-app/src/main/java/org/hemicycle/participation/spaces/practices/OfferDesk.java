package org.hemicycle.participation.spaces.practices;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.templates.PracticeContent;
import org.hemicycle.provisioning.templates.PracticeOffer;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator offers how a space is arranged to other organisations, having seen all that they would see. */
@Controller
@InSilence
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/spaces/{id}/offer")
class OfferDesk {
    private final OfferingAPractice offering;
    private final Practices practices;

    OfferDesk(OfferingAPractice offering, Practices practices) {
        this.offering = offering;
        this.practices = practices;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long id) {
        var content = content(id);
        var offer = practices.offerOf(id);
        var draft = offer.flatMap(known -> known)
                .map(known -> new OfferPage.Draft(known.name(), known.description(), known.licence()))
                .orElseGet(() -> new OfferPage.Draft(content.title(), LocalizedText.of(java.util.Map.of()), ""));
        return page(id, content, offer, draft, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView offer(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var content = content(id);
        var form = new WrittenForm(values);
        var languages = CurrentTenant.get().locales();
        var draft = new OfferPage.Draft(
                form.localized("name", languages), form.localized("description", languages), form.text("licence"));
        var errors = errors(draft);
        if (!errors.isEmpty()) {
            return page(id, content, practices.offerOf(id), draft, errors);
        }
        var offer = new PracticeOffer(id, draft.name(), draft.description(), draft.licence(), content);
        if (!offer.isSound()) {
            return page(id, content, practices.offerOf(id), draft, FormErrors.of("", Message.of("practice.malformed")));
        }
        offering.offer(actor, offer);
        return SeeOther.page(path(id), flash, Notice.success("practice.sent"));
    }

    @DeleteMapping
    ModelAndView withdraw(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        content(id);
        offering.withdraw(actor, id);
        return SeeOther.page(path(id), flash, Notice.success("practice.taken-back"));
    }

    private FormErrors errors(OfferPage.Draft draft) {
        var first = CurrentTenant.get().defaultLocale().getLanguage();
        var errors = FormErrors.NONE;
        if (!draft.name().byLanguage().containsKey(first)) {
            errors = errors.and("name." + first, Message.of("form.missing"));
        }
        if (!draft.description().byLanguage().containsKey(first)) {
            errors = errors.and("description." + first, Message.of("form.missing"));
        }
        return PracticeOffer.LICENCES.contains(draft.licence())
                ? errors
                : errors.and("licence", Message.of("practice.licence.missing"));
    }

    private ModelAndView page(
            long id,
            PracticeContent content,
            Optional<Optional<OwnOffer>> offer,
            OfferPage.Draft draft,
            FormErrors errors) {
        return SeeOther.show(
                "spaces/practices/offer",
                new OfferPage(
                        id,
                        content,
                        offer.flatMap(known -> known).orElse(null),
                        offer.isEmpty(),
                        offering.latest(id).orElse(null),
                        draft,
                        errors),
                errors);
    }

    private PracticeContent content(long id) {
        return offering.content(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(long id) {
        return "/admin/spaces/" + id + "/offer";
    }
}
