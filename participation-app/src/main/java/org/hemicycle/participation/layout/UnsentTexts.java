package org.hemicycle.participation.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.TextForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds in a request the text that must not be lost with it. Nothing is stored: the text goes back to the browser, through
 * sign-in if need be, and is only taken when its writer, signed in, sends it with a token that is good.
 */
@Component
public class UnsentTexts {
    /** Says in a form of ours where the text that it carries was going. */
    static final String TARGET = "unsent";

    /** As long as any text that a setting may allow; what is longer could not be published anyway. */
    private static final int LONGEST = 100_000;

    private static final int LONGEST_CARRIED = 200;

    private final Contributions contributions;

    UnsentTexts(Contributions contributions) {
        this.contributions = contributions;
    }

    /** The text in a form that signs in, on its way through. */
    public Optional<Unsent> carriedBy(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(TARGET)).flatMap(target -> find(request, target));
    }

    /** Whether this request sends a text that must come back if it is refused. */
    public boolean isSentBy(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && find(request, request.getRequestURI()).isPresent();
    }

    /** The text in the form that this request sends. */
    public Optional<Unsent> sentWith(HttpServletRequest request) {
        var query = request.getQueryString();
        return find(request, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The text in the form whose refusal is being shown. */
    Optional<Unsent> refused(HttpServletRequest request) {
        return "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                ? find(request, Requests.path(request))
                : Optional.empty();
    }

    /** The text in a form that something else must come before. */
    public Optional<Unsent> in(HttpServletRequest request) {
        return request.getMethod().equals("POST") ? find(request, Requests.path(request)) : Optional.empty();
    }

    private Optional<Unsent> find(HttpServletRequest request, String target) {
        return contributions
                .textFormSentTo(target.replaceFirst("\\?.*", ""))
                .map(form -> new Unsent(target, written(form, request), carried(form, request)))
                .filter(text ->
                        text.fields().stream().anyMatch(field -> !field.text().isBlank()));
    }

    private static List<Unsent.Written> written(TextForm form, HttpServletRequest request) {
        return form.fields().stream()
                .flatMap(field -> field.inEachLanguage()
                        ? CurrentTenant.get().locales().stream().map(language -> written(field, language, request))
                        : Stream.of(written(field, null, request)))
                .toList();
    }

    private static Unsent.Written written(TextForm.Field field, @Nullable Locale language, HttpServletRequest request) {
        var name = language == null ? field.name() : field.name() + "." + language.getLanguage();
        return new Unsent.Written(name, field.label(), field.rows(), cut(request.getParameter(name)), language);
    }

    private static List<Unsent.Carried> carried(TextForm form, HttpServletRequest request) {
        return form.carried().stream()
                .map(name -> new Unsent.Carried(name, Objects.requireNonNullElse(request.getParameter(name), "")))
                .filter(field -> !field.value().isEmpty() && field.value().length() <= LONGEST_CARRIED)
                .toList();
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }
}
