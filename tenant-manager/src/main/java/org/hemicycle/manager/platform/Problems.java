package org.hemicycle.manager.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says problems as {@code application/problem+json}, in the language of the caller where it is ours, else in English. */
@Component
public class Problems {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final Messages messages;
    private final JsonMapper json;
    private final Installation installation;
    private final Clock clock;

    Problems(Messages messages, JsonMapper json, Installation installation, Clock clock) {
        this.messages = messages;
        this.json = json;
        this.installation = installation;
        this.clock = clock;
    }

    /** The problem as an answer of a controller. */
    public ResponseEntity<Object> answer(HttpServletRequest request, Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(detail(request, problem));
    }

    /** Writes the problem where no controller is: in filters. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(detail(request, problem)));
    }

    /** The language in which to answer this caller. */
    public static Locale language(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    /** A sentence of the message files. */
    public String sentence(HttpServletRequest request, String code, Object... arguments) {
        return new Texts(messages, language(request), ZoneOffset.UTC, clock).get(code, arguments);
    }

    private ProblemDetail detail(HttpServletRequest request, Problem problem) {
        var detail = ProblemDetail.forStatus(problem.status());
        var status = HttpStatus.resolve(problem.status());
        detail.setType(installation.manager("/problems/" + problem.code().replaceFirst("^problem\\.", "")));
        detail.setTitle(status == null ? "Error" : status.getReasonPhrase());
        detail.setDetail(sentence(request, problem.code(), problem.arguments().toArray()));
        detail.setInstance(instance(request));
        problem.more().forEach(detail::setProperty);
        return detail;
    }

    private static URI instance(HttpServletRequest request) {
        var failed = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return URI.create(failed == null ? request.getRequestURI() : failed.toString());
    }
}
