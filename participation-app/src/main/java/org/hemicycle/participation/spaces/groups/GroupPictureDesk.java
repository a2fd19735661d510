package org.hemicycle.participation.spaces.groups;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureLimits;
import org.hemicycle.provisioning.storage.Pictures;
import org.hemicycle.provisioning.storage.StorageFull;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The picture of a group. The file gets a new name each time, so that browsers may keep the one before for ever. */
@Controller
@Needs(Power.EDIT)
class GroupPictureDesk {
    private static final PictureLimits LIMITS = new PictureLimits(4 * 1024 * 1024, 40_000_000, true);
    private final ShapingGroups groups;
    private final Files files;

    GroupPictureDesk(ShapingGroups groups, Files files) {
        this.groups = groups;
        this.files = files;
    }

    @PostMapping("/admin/groups/{id:\\d{1,18}}/picture")
    ModelAndView change(
            @PathVariable("id") long id,
            @RequestParam("picture") MultipartFile upload,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash)
            throws IOException {
        Notice notice = switch (Pictures.check(upload.getBytes(), LIMITS)) {
            case PictureCheck.Accepted accepted -> keep(actor, id, accepted);
            case PictureCheck.Refused refused ->
                danger("admin.picture." + refused.reason().key());
        };
        return SeeOther.page("/admin/groups/" + id, flash, notice);
    }

    private Notice keep(SignedIn actor, long id, PictureCheck.Accepted picture) {
        byte[] random = new byte[6];
        ThreadLocalRandom.current().nextBytes(random);
        var key = new FileKey("groups/" + id + "-" + HexFormat.of().formatHex(random) + "."
                + picture.type().extension());
        try {
            files.put(
                    CurrentTenant.get(), key, picture.content(), picture.type().mediaType());
        } catch (StorageUnavailable unavailable) {
            return danger(unavailable instanceof StorageFull ? "admin.picture.full" : "admin.picture.unavailable");
        }
        groups.illustrate(actor, id, key.value());
        return Notice.success("admin.picture.kept");
    }

    private static Notice danger(String sentence) {
        return new Notice(Notice.Kind.DANGER, Message.of(sentence));
    }
}
