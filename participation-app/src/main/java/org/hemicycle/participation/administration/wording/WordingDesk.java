package org.hemicycle.participation.administration.wording;

import static org.hemicycle.themes.Message.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.Wording;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Own words in place of usual ones, in effect at once. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/wording")
class WordingDesk {
    private static final int FOUND = 40;
    private static final int LONGEST = 1_000;

    private final OwnWords own;
    private final Messages usual;

    WordingDesk(OwnWords own, Wording wording) {
        this.own = own;
        this.usual = wording.usual();
    }

    @GetMapping
    ModelAndView show(@RequestParam(name = "q", defaultValue = "") String seen) {
        return page(seen.strip(), "", Map.of(), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView write(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        WrittenForm form = new WrittenForm(values);
        String key = known(form.text("key"));
        String seen = form.text("q");
        Map<String, String> words = new TreeMap<>();
        FormErrors errors = FormErrors.NONE;
        for (Locale language : languages()) {
            String code = language.getLanguage();
            String written = form.text("words." + code);
            Optional<String> before = usual.pattern(code, key);
            if (written.isEmpty() || before.filter(written::equals).isPresent()) {
                continue;
            }
            words.put(code, written);
            Optional<String> flaw =
                    written.length() > LONGEST ? Optional.of("wording.too-long") : usual.flaw(code, key, written);
            if (flaw.isPresent()) {
                errors = errors.and("words." + code, of(flaw.get()));
            }
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(seen, key, words, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        own.write(actor, key, words);
        return saved(flash, seen, words.isEmpty() ? "wording.reset-done" : "wording.saved");
    }

    @PostMapping("/reset")
    ModelAndView reset(
            @RequestParam("key") String key,
            @RequestParam(name = "q", defaultValue = "") String seen,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        own.write(actor, known(key), Map.of());
        return saved(flash, seen, "wording.reset-done");
    }

    private ModelAndView page(String seen, String wrong, Map<String, String> kept, FormErrors errors) {
        List<String> keys = new ArrayList<>(
                seen.isEmpty() ? own.keys() : new FindingSentences(usual).keys(seen, languages(), FOUND));
        if (!wrong.isEmpty() && !keys.contains(wrong)) {
            keys.addFirst(wrong);
        }
        Map<String, Map<String, String>> words = own.of(keys);
        List<SentenceRow> rows = keys.stream()
                .map(key ->
                        new SentenceRow(key, usual(key), key.equals(wrong) ? kept : words.getOrDefault(key, Map.of())))
                .toList();
        return new ModelAndView(
                "administration/wording/index", "page", new WordingPage(seen, rows, wrong, errors, languages()));
    }

    private Map<String, String> usual(String key) {
        Map<String, String> sentences = new TreeMap<>();
        for (Locale language : languages()) {
            usual.pattern(language.getLanguage(), key)
                    .ifPresent(pattern -> sentences.put(language.getLanguage(), pattern));
        }
        return sentences;
    }

    private String known(String key) {
        if (usual.pattern("fr", key).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return key;
    }

    private static ModelAndView saved(RedirectAttributes flash, String seen, String sentence) {
        flash.addFlashAttribute(Requests.NOTICE, Notice.success(sentence));
        return new ModelAndView("redirect:/admin/wording" + (seen.isEmpty() ? "" : "?q=" + Requests.encoded(seen)));
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
