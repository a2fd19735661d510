package org.hemicycle.participation.verification.documents;

import static org.hemicycle.themes.Message.of;

import java.io.IOException;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.participation.verification.authorisations.Onward;
import org.hemicycle.participation.verification.authorisations.Ways;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureLimits;
import org.hemicycle.provisioning.storage.Pictures;
import org.hemicycle.provisioning.storage.StorageFull;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody sends the picture of a paper, or takes it back. */
@Controller
class DocumentController {
    static final String PATH = "/account/verifications/document";
    private final Documents documents;
    private final DocumentPictures pictures;
    private final DocumentWay way;
    private final Handlers handlers;
    private final Ways ways;

    DocumentController(Documents documents, DocumentPictures pictures, DocumentWay way, Handlers handlers, Ways ways) {
        this.documents = documents;
        this.pictures = pictures;
        this.way = way;
        this.handlers = handlers;
        this.ways = ways;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person) {
        return page(person, next, FormErrors.NONE);
    }

    @PostMapping(PATH)
    ModelAndView send(
            @RequestParam(name = "picture", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash)
            throws IOException {
        if (documents.waiting(person.id()).isPresent() || handlers.open(way).isEmpty()) {
            return page(person, next, FormErrors.NONE);
        }
        var bytes = file == null ? new byte[0] : file.getBytes();
        return switch (Pictures.check(bytes, PictureLimits.PHOTOGRAPH)) {
            case PictureCheck.Refused(var reason) ->
                page(person, next, FormErrors.of("picture", of("verification.document.refused." + reason.key())));
            case PictureCheck.Accepted picture -> keep(person, next, picture, flash);
        };
    }

    @DeleteMapping(PATH + "/waiting")
    ModelAndView takeBack(@AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        documents.takeBack(person.id());
        return SeeOther.page(PATH, flash, Notice.success("verification.document.taken-back"));
    }

    private ModelAndView keep(
            SignedIn person, @Nullable String next, PictureCheck.Accepted picture, RedirectAttributes flash) {
        try {
            var key = pictures.keep(picture.content());
            if (!documents.send(person.id(), key, picture.type().mediaType())) {
                pictures.delete(key);
            }
        } catch (StorageFull e) {
            return page(person, next, FormErrors.of("picture", of("verification.document.full")));
        } catch (StorageUnavailable e) {
            return page(person, next, FormErrors.of("picture", of("verification.document.unavailable")));
        }
        return SeeOther.page(Onward.of(next).path(), flash, Notice.success("verification.document.sent"));
    }

    private ModelAndView page(SignedIn person, @Nullable String next, FormErrors errors) {
        var settings = handlers.open(way).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = new DocumentPage(
                ways.of(person.id(), way),
                settings.options().getOrDefault("papers", ""),
                documents.lastRefusal(person.id()).orElse(null),
                errors,
                Onward.of(next).path());
        return SeeOther.show("verification/documents/form", page, errors);
    }
}
