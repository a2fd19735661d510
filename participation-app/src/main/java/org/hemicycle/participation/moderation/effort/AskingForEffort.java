package org.hemicycle.participation.moderation.effort;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hemicycle.themes.web.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Gives a contribution back with the work that it costs: the browser does it and sends both; without scripts there is a letter. */
@ControllerAdvice
class AskingForEffort {
    private static final Set<String> OURS = Set.of("_csrf", Toll.ANSWER, Toll.BY_LETTER);

    private final Toll toll;

    AskingForEffort(Toll toll) {
        this.toll = toll;
    }

    @ExceptionHandler(EffortWanted.class)
    ModelAndView work(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("HX-Retarget", "main");
        response.setHeader("HX-Reselect", "main");
        response.setHeader("HX-Reswap", "outerHTML");
        var page = new WorkPage(Requests.path(request), fields(request), toll.challenge());
        var model = new ModelAndView("moderation/effort/work", "page", page);
        model.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return model;
    }

    /** What came in the body; what is in the address stays there. */
    private static List<WorkPage.Field> fields(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "&" + request.getQueryString();
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !OURS.contains(field.getKey()) && !query.contains("&" + field.getKey() + "="))
                .flatMap(field ->
                        Arrays.stream(field.getValue()).map(value -> new WorkPage.Field(field.getKey(), value)))
                .toList();
    }
}
