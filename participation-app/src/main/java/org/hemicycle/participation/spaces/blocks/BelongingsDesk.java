package org.hemicycle.participation.spaces.blocks;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageFull;
import org.hemicycle.provisioning.storage.StorageUnavailable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents and related spaces. A document lies where only the space's own door finds it, so that a private one stays so. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}")
class BelongingsDesk {
    private static final int LARGEST = 5_000_000;
    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());

    private final Belongings belongings;
    private final Files files;

    BelongingsDesk(Belongings belongings, Files files) {
        this.belongings = belongings;
        this.files = files;
    }

    @GetMapping("/documents")
    ModelAndView index(@PathVariable("id") long space) {
        return show(space, NOTHING, FormErrors.NONE);
    }

    @PostMapping("/documents")
    ModelAndView add(
            @PathVariable("id") long space,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam("file") MultipartFile upload,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash)
            throws IOException {
        var title =
                new WrittenForm(values).localized("title", CurrentTenant.get().locales());
        var first = CurrentTenant.get().defaultLocale().getLanguage();
        var content = upload.getBytes();
        var type = DocumentType.of(String.valueOf(upload.getOriginalFilename()), content);
        var errors = FormErrors.NONE;
        if (!title.byLanguage().containsKey(first)) {
            errors = errors.and("title." + first, Message.of("form.missing"));
        }
        if (content.length > LARGEST) {
            errors = errors.and("file", Message.of("spaces.documents.too-large"));
        } else if (type.isEmpty()) {
            errors = errors.and("file", Message.of("spaces.documents.wrong-type"));
        }
        if (!errors.isEmpty() || type.isEmpty()) {
            return show(space, title, errors);
        }
        return keep(actor, space, title, type.get(), content, flash);
    }

    @DeleteMapping("/documents/{document:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long space,
            @PathVariable("document") long document,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        belongings.remove(actor, space, document);
        return SeeOther.page(path(space), flash, Notice.success("spaces.documents.removed"));
    }

    @PostMapping("/relations")
    ModelAndView relate(
            @PathVariable("id") long space,
            @RequestParam("other") long other,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        belongings.relate(actor, space, other);
        return SeeOther.page(path(space), flash, Notice.success("admin.saved"));
    }

    @Reversible
    @DeleteMapping("/relations/{other:\\d{1,18}}")
    ModelAndView part(
            @PathVariable("id") long space,
            @PathVariable("other") long other,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        belongings.part(actor, space, other);
        return SeeOther.page(path(space), flash, Notice.success("admin.saved"));
    }

    private ModelAndView keep(
            SignedIn actor,
            long space,
            LocalizedText title,
            DocumentType type,
            byte[] content,
            RedirectAttributes flash) {
        byte[] random = new byte[12];
        ThreadLocalRandom.current().nextBytes(random);
        var key = "private/spaces/" + space + "-" + HexFormat.of().formatHex(random) + "." + type.extension();
        try {
            files.put(CurrentTenant.get(), new FileKey(key), content, type.mediaType());
        } catch (StorageUnavailable unavailable) {
            var reason = unavailable instanceof StorageFull ? "admin.picture.full" : "spaces.documents.unavailable";
            return show(space, title, FormErrors.of("file", Message.of(reason)));
        }
        belongings.add(actor, space, title, key, type.mediaType(), content.length);
        return SeeOther.page(path(space), flash, Notice.success("spaces.documents.kept"));
    }

    private ModelAndView show(long space, LocalizedText title, FormErrors errors) {
        var of = belongings.find(space).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return SeeOther.show("spaces/blocks/documents", new BelongingsPage(of, title, errors), errors);
    }

    private static String path(long space) {
        return "/admin/spaces/" + space + "/documents";
    }
}
