package org.hemicycle.manager.console.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Beginning;
import org.hemicycle.manager.organisations.Opening;
import org.hemicycle.manager.organisations.OpeningAnOrganisation;
import org.hemicycle.manager.organisations.SpaceAddress;
import org.hemicycle.manager.organisations.SuggestingASlug;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.templates.Templates;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Allows(Permission.OPEN)
class OpeningController {
    private final OpeningAnOrganisation opening;
    private final SuggestingASlug slugs;
    private final SpaceAddress address;
    private final Installation installation;
    private final Plans plans;
    private final Frames frames;
    private final Templates templates;

    OpeningController(
            OpeningAnOrganisation opening,
            SuggestingASlug slugs,
            SpaceAddress address,
            Installation installation,
            Plans plans,
            Frames frames,
            Templates templates) {
        this.opening = opening;
        this.slugs = slugs;
        this.address = address;
        this.installation = installation;
        this.plans = plans;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping("/organisations/new")
    ModelAndView ask(@RequestParam(defaultValue = "city") String kind) {
        var beginning = Beginning.of(Kind.of(kind).orElse(Kind.CITY), plans.offered());
        return page(OpeningForm.fresh(beginning), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/organisations/preview")
    ModelAndView preview(@RequestParam MultiValueMap<String, String> sent, @RequestParam MultipartFile logo)
            throws IOException {
        var form = ChosenLogo.in(OpeningForm.of(sent), logo);
        return page(ChosenLogo.without(form, false), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/organisations")
    ModelAndView open(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultipartFile logo,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = named(ChosenLogo.in(OpeningForm.of(sent), logo));
        var t = frames.of(request, response).texts();
        return switch (opening.open(form.draft(), Acting.now())) {
            case Opening.Opened opened -> new ModelAndView("redirect:/runs/" + opened.run());
            case Opening.Invalid(var problems) -> wrong(form, OpeningErrors.of(problems, form, t));
            case Opening.Taken(var problem) -> wrong(form, OpeningErrors.of(List.of(problem), form, t));
            case Opening.NoRoom() -> wrong(form, FormErrors.of("", Message.of("opening.no-room")));
        };
    }

    private OpeningForm named(OpeningForm form) {
        return form.slug().isEmpty() ? form.withSlug(slugs.suggest(form.name())) : form;
    }

    private ModelAndView wrong(OpeningForm form, FormErrors errors) {
        var kept = ChosenLogo.without(form, errors.of("logo") != null);
        return page(kept, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(OpeningForm form, FormErrors errors, HttpStatus status) {
        var page = new OpeningPage(
                form,
                errors,
                installation.baseDomain(),
                plans.offered(),
                templates.all(),
                address.of(form.slug()).orElse(null));
        return new ModelAndView("console/opening/new", Map.of("page", page), status);
    }
}
