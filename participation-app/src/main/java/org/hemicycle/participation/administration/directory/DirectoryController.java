package org.hemicycle.participation.administration.directory;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/directory")
class DirectoryController {
    private final AskingForAListing asking;

    DirectoryController(AskingForAListing asking) {
        this.asking = asking;
    }

    @GetMapping
    ModelAndView show() {
        return page(asking.now(), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView keep(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var wanted = new Listing(
                form.text("listed").equals("yes"),
                form.localized("summary", CurrentTenant.get().locales()),
                form.text("place"));
        var errors = wanted.check();
        if (!errors.isEmpty()) {
            return page(wanted, errors);
        }
        asking.wish(wanted, actor);
        return SeeOther.page("/admin/directory", flash, Notice.success("directory.kept"));
    }

    private ModelAndView page(Listing listing, FormErrors errors) {
        var page = new ListingPage(listing, CurrentTenant.get().locales(), asking.isUnderWay(), errors);
        return SeeOther.show("administration/directory/show", page, errors);
    }
}
