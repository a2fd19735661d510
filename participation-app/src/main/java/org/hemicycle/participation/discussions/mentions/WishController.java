package org.hemicycle.participation.discussions.mentions;

import org.hemicycle.participation.identity.AccountEntry;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a letter comes when somebody names the reader in a comment. */
@Controller
@InSilence
@RequestMapping("/account/discussions")
class WishController {
    private static final String PATH = "/account/discussions";
    private final Wishes wishes;

    WishController(Wishes wishes) {
        this.wishes = wishes;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn reader) {
        return new ModelAndView("discussions/mentions/wishes", "page", new WishPage(wishes.mentions(reader.id())));
    }

    @PostMapping
    ModelAndView keep(
            @RequestParam(name = "mentions", required = false) @Nullable String mentions,
            @AuthenticationPrincipal SignedIn reader,
            RedirectAttributes flash) {
        if (reader.mayTakePart()) {
            wishes.keep(reader.id(), mentions != null);
        }
        return SeeOther.page(PATH, flash, Notice.success("admin.saved"));
    }

    /** The one wish. */
    record WishPage(boolean mentions) {}

    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        AccountEntry discussionsPlace() {
            return new AccountEntry("discussions", 60, "comment.wishes.title", PATH);
        }
    }
}
