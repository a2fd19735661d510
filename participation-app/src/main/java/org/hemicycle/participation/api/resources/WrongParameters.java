package org.hemicycle.participation.api.resources;

import jakarta.servlet.http.HttpServletRequest;
import org.hemicycle.participation.api.WrongParameter;
import org.hemicycle.participation.layout.Problems;
import org.hemicycle.themes.Message;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which parameter or field is wrong, and what is allowed. */
@RestControllerAdvice(annotations = RestController.class)
class WrongParameters {
    private final Problems problems;

    WrongParameters(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(WrongParameter wrong, HttpServletRequest request) {
        var faults = wrong.faults();
        var said = problems.of(
                wrong.status(),
                wrong.status() == 422 ? "wrong-field" : "wrong-parameter",
                faults.getFirst().message());
        var errors = faults.stream()
                .map(fault -> problems.error(request, fault.where(), fault.message()))
                .toList();
        return problems.answer(request, said.with("errors", errors));
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return problems.answer(request, problems.of(400, "unreadable", Message.of("api.problem.unreadable")));
    }
}
