package org.hemicycle.participation.moderation.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.moderation.rules.ModerationRules.Attack;
import org.hemicycle.participation.moderation.rules.ModerationRules.Mode;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organisation allows: reports, words, links, spam, attacks. A change holds at once. */
@Controller
@Needs(Power.CONFIGURE)
@InSilence
@RequestMapping("/admin/moderation/rules")
class RulesController {
    private static final String PATH = "/admin/moderation/rules";
    private final CurrentRules current;
    private final KeepingRules keeping;

    RulesController(CurrentRules current, KeepingRules keeping) {
        this.current = current;
        this.keeping = keeping;
    }

    @GetMapping
    ModelAndView show() {
        var rules = current.now();
        var words = new TreeMap<String, String>();
        keeping.words().forEach((language, list) -> words.put(language, String.join("\n", list)));
        return new ModelAndView(
                "moderation/rules/rules",
                "page",
                new RulesPage(rules, numbers(rules), words, domains(rules), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView keep(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var errors = FormErrors.NONE;
        var numbers = new TreeMap<String, String>();
        for (var field : RulesPage.NUMBERS.entrySet()) {
            var written = form.text(field.getKey());
            numbers.put(field.getKey(), written);
            var number = form.number(field.getKey());
            if (number == null || number < 0 || number > field.getValue()) {
                errors = errors.and(field.getKey(), Message.of("moderation.rules.number", 0, field.getValue()));
            }
        }
        var words = new TreeMap<String, String>();
        for (Locale language : CurrentTenant.get().locales()) {
            words.put(language.getLanguage(), form.text("words." + language.getLanguage()));
        }
        for (var list : words.entrySet()) {
            if (lines(list.getValue()).size() > ForbiddenWords.MOST
                    || lines(list.getValue()).stream().anyMatch(word -> word.length() > ForbiddenWords.LONGEST)) {
                errors = errors.and(
                        "words." + list.getKey(),
                        Message.of("moderation.rules.words-wrong", ForbiddenWords.MOST, ForbiddenWords.LONGEST));
            }
        }
        var rules = rules(form, errors.isEmpty());
        if (!errors.isEmpty()) {
            var page = new RulesPage(rules, numbers, words, form.text("domains"), errors);
            return SeeOther.show("moderation/rules/rules", page, errors);
        }
        keeping.keep(actor, rules, lists(words));
        return SeeOther.page(PATH, flash, Notice.success("admin.saved"));
    }

    private static ModerationRules rules(WrittenForm form, boolean right) {
        var usual = ModerationRules.USUAL;
        return new ModerationRules(
                right ? number(form, "hideAfter") : usual.hideAfter(),
                form.text("wordsMode").equals("refuse") ? Mode.REFUSE : Mode.HOLD,
                form.text("linksMode").equals("refuse") ? Mode.REFUSE : Mode.HOLD,
                right ? number(form, "linksMost") : usual.linksMost(),
                right ? number(form, "linksAfterDays") : usual.linksAfterDays(),
                lines(form.text("domains")).stream()
                        .map(line -> line.replaceFirst("^https?://", "")
                                .replaceFirst("^www\\.", "")
                                .replaceFirst("/.*$", ""))
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .limit(500)
                        .toList(),
                right ? number(form, "spamFrom") : usual.spamFrom(),
                Stream.of(Attack.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(form.text("attack")))
                        .findFirst()
                        .orElse(usual.attack()),
                right ? Math.max(1, number(form, "attackRate")) : usual.attackRate());
    }

    private static int number(WrittenForm form, String field) {
        var number = form.number(field);
        return number == null ? 0 : number.intValue();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\n,;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, List<String>> lists(Map<String, String> words) {
        var lists = new TreeMap<String, List<String>>();
        words.forEach((language, text) -> lists.put(language, lines(text)));
        return lists;
    }

    private static Map<String, String> numbers(ModerationRules rules) {
        return Map.of(
                "hideAfter", Integer.toString(rules.hideAfter()),
                "linksMost", Integer.toString(rules.linksMost()),
                "linksAfterDays", Integer.toString(rules.linksAfterDays()),
                "spamFrom", Integer.toString(rules.spamFrom()),
                "attackRate", Integer.toString(rules.attackRate()));
    }

    private static String domains(ModerationRules rules) {
        return String.join("\n", rules.domains());
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        AdminEntry rulesAdministration() {
            return new AdminEntry("moderation", 127, "moderation.rules.title", PATH, Set.of(Power.CONFIGURE));
        }
    }
}
