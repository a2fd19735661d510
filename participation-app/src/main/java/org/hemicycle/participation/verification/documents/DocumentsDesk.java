package org.hemicycle.participation.verification.documents;

import static org.hemicycle.themes.Message.of;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.verification.authorisations.Districts;
import org.hemicycle.participation.verification.authorisations.Granting;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff look at papers and decide. */
@Controller
@Needs(Power.VERIFY)
@RequestMapping("/admin/verification/documents")
class DocumentsDesk {
    private static final String PATH = "/admin/verification/documents";
    private static final String SANDBOX = "default-src 'none'; sandbox";
    private final Documents documents;
    private final DecidingOnDocuments deciding;
    private final Districts districts;

    DocumentsDesk(Documents documents, DecidingOnDocuments deciding, Districts districts) {
        this.documents = documents;
        this.deciding = deciding;
        this.districts = districts;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("verification/documents/desk", "documents", documents.waiting());
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView look(@PathVariable("id") long id) {
        return page(find(id), Finding.EMPTY, FormErrors.NONE);
    }

    /** Nobody keeps it: no browser, no proxy. */
    @GetMapping("/{id:\\d{1,18}}/picture")
    ResponseEntity<byte[]> picture(@PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor) {
        var document = find(id);
        var picture = deciding.open(actor, document).orElseThrow(DocumentsDesk::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.type()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(picture);
    }

    @PostMapping("/{id:\\d{1,18}}/acceptance")
    ModelAndView accept(
            @PathVariable("id") long id,
            @ModelAttribute Finding finding,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var document = find(id);
        if (!finding.isReadable()) {
            return page(document, finding, FormErrors.of("born", of("verification.document.desk.born-wrong")));
        }
        return switch (deciding.accept(actor, document, finding)) {
            case Granting.Granted _ ->
                SeeOther.page(PATH, flash, Notice.success("verification.document.desk.accepted"));
            case Granting.Disputed _, Granting.Refused _ ->
                SeeOther.page(PATH, flash, Notice.warning("verification.document.desk.disputed"));
        };
    }

    @PostMapping("/{id:\\d{1,18}}/refusal")
    ModelAndView refuse(
            @PathVariable("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var document = find(id);
        if (reason.isBlank()) {
            return page(
                    document, Finding.EMPTY, FormErrors.of("reason", of("verification.document.desk.reason-missing")));
        }
        deciding.refuse(actor, document, reason.strip());
        return SeeOther.page(PATH, flash, Notice.success("verification.document.desk.refused"));
    }

    private ModelAndView page(Documents.Document document, Finding finding, FormErrors errors) {
        var page = new DocumentDeskPage(document, finding, districts.names(), errors);
        return SeeOther.show("verification/documents/look", page, errors);
    }

    private Documents.Document find(long id) {
        return documents.waiting(id).orElseThrow(DocumentsDesk::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
