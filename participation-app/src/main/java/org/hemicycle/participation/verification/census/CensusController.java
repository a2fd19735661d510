package org.hemicycle.participation.verification.census;

import static org.hemicycle.themes.Message.of;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.participation.verification.authorisations.Granting;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.participation.verification.authorisations.Onward;
import org.hemicycle.participation.verification.authorisations.Ways;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody says who they are, and is looked for on the list. */
@Controller
@RequestMapping("/account/verifications/census")
class CensusController {
    private final Census census;
    private final CensusReading reading;
    private final Census.Way way;
    private final Handlers handlers;
    private final Ways ways;
    private final PublicAddresses addresses;

    CensusController(
            Census census,
            CensusReading reading,
            Census.Way way,
            Handlers handlers,
            Ways ways,
            PublicAddresses addresses) {
        this.census = census;
        this.reading = reading;
        this.way = way;
        this.handlers = handlers;
        this.ways = ways;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView form(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person) {
        return show(person, next, Map.of(), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView look(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var next = values.get("next");
        var answers = answers(values);
        var errors = check(answers);
        if (!errors.isEmpty()) {
            return show(person, next, answers, errors);
        }
        reading.catchUp();
        return switch (census.look(person.id(), addresses.visitor(request), answers)) {
            case Census.Outcome.Found(var granting) -> SeeOther.page(onward(granting, next), flash, notice(granting));
            case Census.Outcome.Unknown _ ->
                show(person, next, answers, FormErrors.of("", of("verification.census.unknown")));
            case Census.Outcome.Later _ ->
                show(person, next, answers, FormErrors.of("", of("verification.census.later")));
        };
    }

    private static String onward(Granting granting, @Nullable String next) {
        return granting instanceof Granting.Granted
                ? Onward.of(next).path()
                : Onward.of(null).path();
    }

    private static Notice notice(Granting granting) {
        return switch (granting) {
            case Granting.Granted _ -> Notice.success("verification.granted");
            case Granting.Disputed _ -> Notice.warning("verification.disputed");
            case Granting.Refused _ -> Notice.warning("verification.refused");
        };
    }

    private static Map<CensusField, String> answers(Map<String, String> values) {
        var answers = new EnumMap<CensusField, String>(CensusField.class);
        for (var field : CensusField.values()) {
            answers.put(field, values.getOrDefault(field.key(), "").strip());
        }
        return answers;
    }

    /** What can be seen from the answer alone. */
    private FormErrors check(Map<CensusField, String> answers) {
        var errors = FormErrors.NONE;
        for (var field : layout().questions()) {
            var text = answers.getOrDefault(field, "");
            if (text.isEmpty()) {
                errors = errors.and(field.key(), of("verification.census.missing"));
            } else if (field.normal(text).isEmpty()) {
                errors = errors.and(field.key(), of("verification.census.unreadable." + field.key()));
            }
        }
        return errors;
    }

    private ModelAndView show(
            SignedIn person, @Nullable String next, Map<CensusField, String> answers, FormErrors errors) {
        if (handlers.open(way).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = new CensusPage(
                ways.of(person.id(), way),
                layout().questions(),
                answers,
                errors,
                Onward.of(next).path());
        return SeeOther.show("verification/census/form", page, errors);
    }

    private CensusLayout layout() {
        return census.layout().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
