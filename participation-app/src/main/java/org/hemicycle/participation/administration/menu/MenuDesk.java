package org.hemicycle.participation.administration.menu;

import static org.hemicycle.themes.Message.of;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.MenuArrangement;
import org.hemicycle.participation.modules.MenuArrangement.Item;
import org.hemicycle.participation.modules.MenuSource;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The menu: each place has its buttons, which need no script; with one, places are dragged. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/menu")
class MenuDesk {
    private static final String ADDRESS = "(/[^\\s/\\\\][^\\s]*|/|https://[^\\s]+)";
    private static final int LONGEST = 40;

    private final ArrangingTheMenu menu;
    private final Contributions contributions;

    MenuDesk(ArrangingTheMenu menu, Contributions contributions) {
        this.menu = menu;
        this.contributions = contributions;
    }

    @GetMapping
    ModelAndView show() {
        return page(LocalizedText.of(Map.of()), "", FormErrors.NONE);
    }

    /** One step up or down. */
    @PostMapping("/move")
    ModelAndView move(
            @RequestParam("path") String path,
            @RequestParam("by") int by,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        List<String> order = new ArrayList<>(
                all().stream().map(place -> place.place().path()).toList());
        int at = order.indexOf(path);
        int to = at + Integer.signum(by);
        if (at >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
            menu.order(actor, order, all());
        }
        return saved(flash, "menu.moved");
    }

    /** The whole order, as it was dragged. */
    @PostMapping("/order")
    ResponseEntity<Void> order(@RequestParam("path") List<String> paths, @AuthenticationPrincipal SignedIn actor) {
        menu.order(actor, paths, all());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/visibility")
    ModelAndView show(
            @RequestParam("path") String path,
            @RequestParam("hidden") boolean hidden,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        menu.change(actor, path, all(), item -> new Item(item.path(), item.label(), hidden, item.own()));
        return saved(flash, hidden ? "menu.hidden" : "menu.shown");
    }

    @PostMapping("/words")
    ModelAndView rename(
            @RequestParam("path") String path,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        LocalizedText label = new WrittenForm(values).localized("label", languages());
        if (label.byLanguage().values().stream().allMatch(words -> words.length() <= LONGEST)) {
            menu.change(actor, path, all(), item -> new Item(item.path(), label, item.hidden(), item.own()));
        }
        return saved(flash, "admin.saved");
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        WrittenForm form = new WrittenForm(values);
        LocalizedText label = form.localized("new", languages());
        String address = form.text("address");
        String first = languages().getFirst().getLanguage();
        FormErrors errors = label.byLanguage().containsKey(first)
                ? FormErrors.NONE
                : FormErrors.of("new." + first, of("form.missing"));
        if (label.byLanguage().values().stream().anyMatch(words -> words.length() > LONGEST)) {
            errors = errors.and("new." + first, of("menu.too-long", LONGEST));
        }
        if (!address.matches(ADDRESS) || address.length() > 300) {
            errors = errors.and("address", of("menu.address.wrong"));
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(label, address, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        menu.add(actor, address, label, all());
        return saved(flash, "menu.added");
    }

    @PostMapping("/removal")
    ModelAndView remove(
            @RequestParam("path") String path, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        menu.remove(actor, path, all());
        return saved(flash, "menu.removed");
    }

    private List<MenuArrangement.Placed> all() {
        Locale language = languages().getFirst();
        List<MenuSource.Place> natural = Stream.concat(
                        contributions.menu().stream().map(entry -> new MenuSource.Place("", entry.path())),
                        contributions.menuFromContent(language).stream())
                .toList();
        return menu.now().all(natural, language);
    }

    private ModelAndView page(LocalizedText label, String address, FormErrors errors) {
        Locale language = languages().getFirst();
        List<MenuPage.Known> known = contributions.footerFromContent(language).stream()
                .map(place -> new MenuPage.Known(
                        place.path(), LocalizedText.of(Map.of(language.getLanguage(), place.label()))))
                .toList();
        return new ModelAndView(
                "administration/menu/index",
                "page",
                new MenuPage(menu.now(), contributions, known, label, address, errors, languages()));
    }

    private static ModelAndView saved(RedirectAttributes flash, String sentence) {
        flash.addFlashAttribute(Requests.NOTICE, Notice.success(sentence));
        return new ModelAndView("redirect:/admin/menu");
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
