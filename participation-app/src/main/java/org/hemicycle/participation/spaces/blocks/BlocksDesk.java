package org.hemicycle.participation.spaces.blocks;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.TextForm;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.Notice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Arranging the page of a space: each button keeps what the form says, in the order it has then. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}/page")
class BlocksDesk {
    private final ArrangingAPage pages;

    BlocksDesk(ArrangingAPage pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form(@PathVariable("id") long space) {
        return new ModelAndView("spaces/blocks/form", "page", new BlocksPage(find(space)));
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable("id") long space,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        find(space);
        var form = new WrittenForm(values);
        pages.keep(actor, space, Arrangement.of(form, CurrentTenant.get().locales()));
        var moved = form.text("move").replaceFirst("^[a-z]+:", "");
        var place = moved.matches("[a-z]+(-\\d{1,2})?") ? "#block-" + moved : "";
        return SeeOther.page("/admin/spaces/" + space + "/page" + place, flash, Notice.success("admin.saved"));
    }

    @DeleteMapping
    ModelAndView forget(
            @PathVariable("id") long space, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        find(space);
        pages.forget(actor, space);
        return SeeOther.page("/admin/spaces/" + space + "/page", flash, Notice.success("spaces.blocks.forgotten"));
    }

    private ArrangingAPage.Arranged find(long space) {
        return pages.find(space).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The free texts, which must not be lost when the form comes too late. */
    @Configuration(proxyBeanMethods = false)
    static class Text {
        @Bean
        TextForm blockTexts() {
            List<TextForm.Field> fields = IntStream.rangeClosed(1, Arrangement.MOST_TEXTS)
                    .boxed()
                    .flatMap(number -> Stream.of(
                            new TextForm.Field("title.text-" + number, "spaces.blocks.name", 0, true),
                            new TextForm.Field("body.text-" + number, "spaces.blocks.body", 6, true)))
                    .toList();
            return TextForm.of("spaces", "/admin/spaces/{id:\\d{1,18}}/page", fields, List.of());
        }
    }
}
