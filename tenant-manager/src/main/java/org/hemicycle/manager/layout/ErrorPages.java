package org.hemicycle.manager.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.themes.Link;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is said when something is not as it should be: a page to people, a problem (RFC 9457) to programs. */
@Controller
class ErrorPages implements ErrorController {
    private static final List<String> OF_PROGRAMS = List.of("/api/", "/oauth2/", "/.well-known/", "/config/", "/v3/");
    private static final Set<Integer> NAMED = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 500, 503);

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        var status = status(request);
        return isOfAProgram(request)
                ? problems.answer(request, Problem.of(status, "problem.status-" + named(status)))
                : page(status);
    }

    private static ModelAndView page(int status) {
        var kind = switch (status) {
            case 404 -> "missing";
            case 401, 403 -> "forbidden";
            case 429, 503 -> "busy";
            case 400, 405, 406, 409, 410, 413, 415, 422 -> "refused";
            default -> "failure";
        };
        var ways = List.of(Link.to("/", "problem.way.back-home"));
        return new ModelAndView("layout/problem", Map.of("kind", kind, "ways", ways), HttpStatusCode.valueOf(status));
    }

    private static boolean isOfAProgram(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return OF_PROGRAMS.stream().anyMatch(path::startsWith) || accepted == null || !accepted.contains("text/html");
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpStatus.NOT_FOUND.value();
    }

    private static int named(int status) {
        if (NAMED.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }
}
