package org.hemicycle.manager.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a {@link Refusal} with its problem. */
@RestControllerAdvice
class RefusalAnswers {
    private final Problems problems;

    RefusalAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return problems.answer(request, refusal.problem());
    }
}
