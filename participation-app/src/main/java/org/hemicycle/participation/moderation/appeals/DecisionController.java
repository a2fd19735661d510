package org.hemicycle.participation.moderation.appeals;

import java.util.List;
import org.hemicycle.participation.identity.AccountEntry;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.TextForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the author of something that was hidden reads why, and contests it once. */
@Controller
@RequestMapping("/account/decisions")
class DecisionController {
    private final OwnDecisions decisions;

    DecisionController(OwnDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    ModelAndView index(@AuthenticationPrincipal SignedIn author) {
        return new ModelAndView("moderation/appeals/index", "page", new IndexPage(decisions.all(author)));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable("id") long id, @AuthenticationPrincipal SignedIn author) {
        return page(author, id, "", FormErrors.NONE);
    }

    @InSilence
    @PostMapping("/{id:\\d{1,18}}/appeal")
    ModelAndView appeal(
            @PathVariable("id") long id,
            @RequestParam(name = "words", defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn author,
            RedirectAttributes flash) {
        var said = words.strip().replace("\r\n", "\n");
        if (said.length() < 10 || said.length() > DecisionPage.MOST) {
            return page(
                    author,
                    id,
                    words,
                    FormErrors.of("words", Message.of("moderation.appeal.wrong", DecisionPage.MOST)));
        }
        return SeeOther.page(
                "/account/decisions/" + id,
                flash,
                decisions.appeal(author, id, said)
                        ? Notice.success("moderation.appeal.taken")
                        : Notice.information("moderation.appeal.not-now"));
    }

    private ModelAndView page(SignedIn author, long id, String words, FormErrors errors) {
        var own = decisions.find(author, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return SeeOther.show("moderation/appeals/show", new DecisionPage(own, words, errors), errors);
    }

    /** All of one person. */
    record IndexPage(List<OwnDecision> decisions) {
        IndexPage {
            decisions = List.copyOf(decisions);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        AccountEntry decisionsPlace() {
            return new AccountEntry("moderation", 80, "moderation.own.title", "/account/decisions");
        }

        @Bean
        TextForm appealText() {
            return TextForm.of(
                    "moderation",
                    "/account/decisions/{id:\\d{1,18}}/appeal",
                    List.of(new TextForm.Field("words", "moderation.appeal.words", 6)),
                    List.of());
        }
    }
}
