package org.hemicycle.participation.pictures;

import static org.hemicycle.themes.Message.of;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.StorageFull;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pictures beside the editor: to bring one, to take its words into a text, to take one away. */
@Controller
@Needs(value = Power.EDIT, inSpaces = true)
@RequestMapping("/admin/pictures")
class IllustrationDesk {
    private final PictureShelf shelf;

    IllustrationDesk(PictureShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping
    ModelAndView index(@RequestParam(name = "before", defaultValue = "0") long before) {
        return page(before, PictureForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "picture", required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash)
            throws IOException {
        PictureForm form = PictureForm.of(file, new WrittenForm(values), languages());
        FormErrors errors = form.errors("alternative." + languages().getFirst().getLanguage());
        if (errors.isEmpty()) {
            try {
                shelf.add(actor, form);
                flash.addFlashAttribute(Requests.NOTICE, Notice.success("pictures.added"));
                return new ModelAndView("redirect:/admin/pictures");
            } catch (StorageUnavailable e) {
                errors = FormErrors.of("picture", unstored(e));
            }
        }
        ModelAndView again = page(0, form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @Needs(Power.EDIT)
    @DeleteMapping("/{id:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        if (!shelf.remove(actor, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute(Requests.NOTICE, Notice.success("pictures.removed"));
        return new ModelAndView("redirect:/admin/pictures");
    }

    static Message unstored(StorageUnavailable reason) {
        return of(reason instanceof StorageFull ? "admin.upload.full" : "admin.upload.unavailable");
    }

    private ModelAndView page(long before, PictureForm form, FormErrors errors) {
        List<StoredPicture> found = shelf.before(before);
        boolean more = found.size() > PictureShelf.shown();
        List<StoredPicture> shown = more ? found.subList(0, PictureShelf.shown()) : found;
        String next = more ? "/admin/pictures?before=" + shown.getLast().id() : null;
        return new ModelAndView(
                "pictures/administration", "page", new PicturesPage(shown, next, form, errors, languages()));
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
