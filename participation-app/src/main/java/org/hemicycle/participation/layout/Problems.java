package org.hemicycle.participation.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says problems to programs as {@code application/problem+json}, in the language that they ask for where it is ours, else in English. */
@Component
public class Problems {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final Messages messages;
    private final JsonMapper json;
    private final Clock clock;

    Problems(Messages messages, JsonMapper json, Clock clock) {
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    public Problem of(int status, String code, Message message) {
        return new Problem(status, code, message, Map.of());
    }

    /** Whether the one who asks is a program, which can do nothing with a page. */
    public static boolean areFor(String path) {
        return path.startsWith("/api/");
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

    /** One of several things that are wrong. */
    public Map<String, Object> error(HttpServletRequest request, String where, Message message) {
        var error = new LinkedHashMap<String, Object>();
        error.put(where.startsWith("/") ? "pointer" : "parameter", where);
        error.put("detail", sentence(request, message));
        return error;
    }

    private ProblemDetail detail(HttpServletRequest request, Problem problem) {
        var detail = ProblemDetail.forStatus(problem.status());
        var status = HttpStatus.resolve(problem.status());
        detail.setType(URI.create("/api/problems/" + problem.code()));
        detail.setTitle(status == null ? "Error" : status.getReasonPhrase());
        detail.setDetail(sentence(request, problem.message()));
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        detail.setInstance(URI.create(failed == null ? request.getRequestURI() : failed.toString()));
        problem.more().forEach(detail::setProperty);
        return detail;
    }

    private String sentence(HttpServletRequest request, Message message) {
        return new Texts(messages, language(request), ZoneOffset.UTC, clock).get(message);
    }

    private static Locale language(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            var found = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
