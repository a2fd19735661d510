package org.hemicycle.participation.home.blocks;

import static org.hemicycle.themes.Message.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.RichText;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The home page, arranged by buttons, or by dragging. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/home")
class HomeDesk {
    private final ArrangingTheHome home;

    HomeDesk(ArrangingTheHome home) {
        this.home = home;
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView("home/blocks/index", "blocks", home.now().blocks());
    }

    @PostMapping("/move")
    ModelAndView move(
            @RequestParam("block") String id,
            @RequestParam("by") int by,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        home.change(actor, now -> now.moved(id, by));
        return saved(flash, "menu.moved");
    }

    @PostMapping("/order")
    ResponseEntity<Void> order(@RequestParam("block") List<String> ids, @AuthenticationPrincipal SignedIn actor) {
        home.change(actor, now -> now.ordered(ids));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/visibility")
    ModelAndView show(
            @RequestParam("block") String id,
            @RequestParam("hidden") boolean hidden,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        home.change(actor, now -> now.changed(id, block -> block.hidden(hidden)));
        return saved(flash, hidden ? "menu.hidden" : "menu.shown");
    }

    @GetMapping("/new")
    ModelAndView form() {
        LocalizedText nothing = LocalizedText.of(Map.of());
        return form(new BlockForm(null, nothing, RichText.of(nothing), FormErrors.NONE, languages()));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        BlockForm form = BlockForm.of(null, new WrittenForm(values), languages());
        var added = home.now()
                .with(Block.text(
                        home.now().nextText(), form.title(), form.body().text()));
        if (form.errors().isEmpty() && added.isEmpty()) {
            form = form.with(FormErrors.of(form.first(), of("home.blocks.enough", Arrangement.MOST_TEXTS)));
        }
        if (!form.errors().isEmpty() || added.isEmpty()) {
            return again(form);
        }
        home.change(actor, _ -> added.get());
        return saved(flash, form.body().removed());
    }

    @GetMapping("/{block}")
    ModelAndView edit(@PathVariable("block") String id) {
        Block block = block(id);
        return form(new BlockForm(id, block.title(), new RichText(block.body(), false), FormErrors.NONE, languages()));
    }

    @PostMapping("/{block}")
    ModelAndView change(
            @PathVariable("block") String id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        block(id);
        BlockForm form = BlockForm.of(id, new WrittenForm(values), languages());
        if (!form.errors().isEmpty()) {
            return again(form);
        }
        home.change(
                actor,
                now -> now.changed(
                        id, one -> one.saying(form.title(), form.body().text())));
        return saved(flash, form.body().removed());
    }

    @DeleteMapping("/{block}")
    ModelAndView remove(
            @PathVariable("block") String id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        home.change(actor, now -> now.without(id));
        return saved(flash, "home.blocks.removed");
    }

    private Block block(String id) {
        return home.now()
                .find(id)
                .filter(one -> one.kind() == BlockKind.TEXT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView form(BlockForm form) {
        return new ModelAndView("home/blocks/form", "page", form);
    }

    private static ModelAndView again(BlockForm form) {
        ModelAndView again = form(form);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView saved(RedirectAttributes flash, boolean removed) {
        flash.addFlashAttribute(
                Requests.NOTICE, removed ? Notice.warning("rich.removed") : Notice.success("admin.saved"));
        return new ModelAndView("redirect:/admin/home");
    }

    private static ModelAndView saved(RedirectAttributes flash, String sentence) {
        flash.addFlashAttribute(Requests.NOTICE, Notice.success(sentence));
        return new ModelAndView("redirect:/admin/home");
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
