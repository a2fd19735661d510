package org.hemicycle.participation.administration;

import static org.hemicycle.themes.Message.of;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.TriedLook;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.StorageFull;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Name, logo, picture, character and colour of the organisation. A trial shows the page itself in the look that is being chosen. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/look")
class LookController {
    private final Organisations organisations;
    private final ChangingTheLook look;
    private final TriedLook tried;

    LookController(Organisations organisations, ChangingTheLook look, TriedLook tried) {
        this.organisations = organisations;
        this.look = look;
        this.tried = tried;
    }

    /** The look as it is; while one is tried on the real pages, that one, ready to be kept. */
    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        LookDraft now = LookDraft.of(organisations.current());
        return tried.of(request)
                .map(theme -> page(
                        new LookDraft(
                                now.name(), theme.preset().key(), theme.brand().hex()),
                        FormErrors.NONE,
                        true))
                .orElseGet(() -> page(now, FormErrors.NONE, false));
    }

    /** Shows all pages of the space in this look, to this browser only. */
    @PostMapping("/preview")
    ModelAndView preview(@RequestParam MultiValueMap<String, String> values, HttpServletResponse response) {
        LookDraft draft = LookDraft.of(new WrittenForm(values), languages());
        FormErrors errors = draft.check(languages());
        if (errors.of("primaryColour") != null) {
            return again(draft, errors);
        }
        tried.begin(response, draft.theme());
        return new ModelAndView("redirect:/");
    }

    @PostMapping("/preview/end")
    ModelAndView endPreview(HttpServletResponse response) {
        tried.end(response);
        return new ModelAndView("redirect:/admin/look");
    }

    /** The page as it would be, with nothing kept. */
    @PostMapping("/trial")
    ModelAndView tryOn(@RequestParam MultiValueMap<String, String> values, HttpServletRequest request) {
        LookDraft draft = LookDraft.of(new WrittenForm(values), languages());
        Requests.tryOn(request, draft.theme());
        return page(draft, draft.check(languages()), true);
    }

    /** What changes while a colour is being chosen: the style sheet, and what was corrected. */
    @GetMapping("/trial")
    ModelAndView glance(
            @RequestParam("preset") String preset,
            @RequestParam("primaryColour") String colour,
            HttpServletRequest request) {
        LookDraft current = LookDraft.of(organisations.current());
        LookDraft draft = new LookDraft(current.name(), preset, colour);
        Requests.tryOn(request, draft.theme());
        return new ModelAndView("administration/trial", "page", lookPage(draft, FormErrors.NONE, true));
    }

    @PostMapping
    ModelAndView keep(
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "logo", required = false) MultipartFile logo,
            @RequestParam(name = "picture", required = false) MultipartFile picture,
            @AuthenticationPrincipal SignedIn actor,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        LookDraft draft = LookDraft.of(new WrittenForm(values), languages());
        var newLogo = Upload.of(logo, Upload.Purpose.LOGO);
        var newPicture = Upload.of(picture, Upload.Purpose.PICTURE);
        FormErrors errors = refusal(draft.check(languages()), "logo", newLogo);
        errors = refusal(errors, "picture", newPicture);
        if (!errors.isEmpty()) {
            return again(draft, errors);
        }
        try {
            if (!look.keep(actor, draft, newLogo, newPicture)) {
                String name = "name." + languages().getFirst().getLanguage();
                return again(draft, FormErrors.of(name, of("admin.look.meanwhile")));
            }
        } catch (StorageUnavailable unavailable) {
            String field = newLogo.check() == null ? "picture" : "logo";
            return again(
                    draft,
                    FormErrors.of(
                            field,
                            of(unavailable instanceof StorageFull ? "admin.upload.full" : "admin.upload.unavailable")));
        }
        tried.end(response);
        flash.addFlashAttribute(Requests.NOTICE, Notice.success("admin.look.kept"));
        return new ModelAndView("redirect:/admin/look");
    }

    private static FormErrors refusal(FormErrors errors, String field, Upload upload) {
        return upload.check() instanceof PictureCheck.Refused(var reason)
                ? errors.and(
                        field,
                        of("admin.upload." + reason.key(), upload.purpose().megabytes()))
                : errors;
    }

    private ModelAndView again(LookDraft draft, FormErrors errors) {
        ModelAndView form = page(draft, errors, false);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private ModelAndView page(LookDraft draft, FormErrors errors, boolean trial) {
        return new ModelAndView("administration/look", "page", lookPage(draft, errors, trial));
    }

    private LookPage lookPage(LookDraft draft, FormErrors errors, boolean trial) {
        Organisation.Look current = organisations.current().look();
        return new LookPage(
                draft, errors, languages(), Upload.address(current.logo()), Upload.address(current.picture()), trial);
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
