package org.hemicycle.manager.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.hemicycle.themes.Link;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is said when something is not as it should be: a page to people, a problem (RFC 9457) to programs. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping(path = "/error", produces = "text/html")
    ModelAndView show(HttpServletRequest request) {
        String kind = switch (status(request)) {
            case 404 -> "missing";
            case 401, 403 -> "forbidden";
            case 429, 503 -> "busy";
            case 400, 405, 406, 409, 410, 413, 415, 422 -> "refused";
            default -> "failure";
        };
        List<Link> ways = List.of(Link.to("/", "problem.way.back-home"));
        return new ModelAndView(
                "layout/problem", Map.of("kind", kind, "ways", ways), HttpStatus.valueOf(status(request)));
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> tell(HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.valueOf(status(request)));
        return ResponseEntity.of(problem).build();
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
