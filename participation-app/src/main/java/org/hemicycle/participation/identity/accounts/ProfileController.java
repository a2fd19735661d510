package org.hemicycle.participation.identity.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureLimits;
import org.hemicycle.provisioning.storage.Pictures;
import org.hemicycle.provisioning.storage.StorageFull;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
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

/** What the person who is signed in says about themselves. */
@Controller
@RequestMapping("/account/profile")
class ProfileController {
    private static final PictureLimits LIMITS = new PictureLimits(4 * 1024 * 1024, 40_000_000, false);
    private final Profiles profiles;
    private final KeepingAProfile keeping;
    private final Participants participants;
    private final SigningIn signingIn;

    ProfileController(Profiles profiles, KeepingAProfile keeping, Participants participants, SigningIn signingIn) {
        this.profiles = profiles;
        this.keeping = keeping;
        this.participants = participants;
        this.signingIn = signingIn;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn person) {
        var profile = profiles.of(person.id());
        return page(profile, ProfileForm.of(profile), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView describe(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "picture", required = false) @Nullable MultipartFile upload,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        var before = profiles.of(person.id());
        var form = ProfileForm.of(new WrittenForm(values));
        var errors = form.check();
        var check = upload == null || upload.isEmpty() ? null : Pictures.check(upload.getBytes(), LIMITS);
        var portrait = check instanceof PictureCheck.Accepted accepted
                ? Portrait.of(accepted).orElse(null)
                : null;
        if (check != null && portrait == null) {
            errors = errors.and("picture", refusal(check));
        }
        if (errors.isEmpty()) {
            errors = kept(before, form, portrait);
        }
        if (!errors.isEmpty()) {
            return page(before, form, errors);
        }
        participants
                .find(person.id())
                .ifPresent(me -> signingIn.remember(me.signedIn(person.proof()), request, response));
        return SeeOther.page("/account/profile", flash, Notice.success("identity.account.saved"));
    }

    private FormErrors kept(Profile before, ProfileForm form, @Nullable Portrait portrait) {
        try {
            var after = form.applied(before, CurrentTenant.get().locales());
            return keeping.keep(before, after, portrait)
                    ? FormErrors.NONE
                    : FormErrors.of("nickname", Message.of("identity.nickname.taken"));
        } catch (StorageFull _) {
            return FormErrors.of("picture", Message.of("identity.picture.full"));
        } catch (StorageUnavailable _) {
            return FormErrors.of("picture", Message.of("identity.picture.unavailable"));
        }
    }

    private static Message refusal(PictureCheck check) {
        return check instanceof PictureCheck.Refused(var reason)
                        && !reason.key().equals("carries-a-script")
                ? Message.of("identity.picture." + reason.key())
                : Message.of("identity.picture.not-a-picture");
    }

    private static ModelAndView page(Profile profile, ProfileForm form, FormErrors errors) {
        var picture = profile.picture() == null ? null : "/files/" + profile.picture();
        var path = profile.shown() ? profile.path() : null;
        var page = new ProfilePage(form, picture, path, CurrentTenant.get().locales(), errors);
        return SeeOther.show("identity/profile", page, errors);
    }
}
