package org.hemicycle.participation.identity.terms;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.UnsentTexts;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks who has not accepted the latest notable terms, once on the first page of a session, and whenever they want to do anything
 * but read. Leaving, taking one's data away and ending one's account need no acceptance. Costs no statement: the version accepted
 * is in the session, the version demanded with the organisation.
 */
@Component
class TermsGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String ASKED = "terms";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> FREE =
            List.of("/terms", "/legal", "/succession", "/session", "/files/", "/account/data", "/addresses/", "/error");
    private final ObjectProvider<Terms> terms;
    private final ObjectProvider<Acceptance> acceptance;
    private final ObjectProvider<UnsentTexts> texts;

    TermsGate(ObjectProvider<Terms> terms, ObjectProvider<Acceptance> acceptance, ObjectProvider<UnsentTexts> texts) {
        this.terms = terms;
        this.acceptance = acceptance;
        this.texts = texts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        var person = person();
        if (person == null || request.getDispatcherType() != DispatcherType.REQUEST || isFree(request)) {
            return true;
        }
        int demanded = terms.getObject().inForce().demanded();
        if (person.terms() >= demanded || (READING.contains(request.getMethod()) && !asks(request, demanded))) {
            return true;
        }
        giveBackTheText(person, request);
        response.setStatus(303);
        response.setHeader("Location", "/terms/acceptance?next=" + Requests.encoded(next(request)));
        return false;
    }

    /** What somebody wrote goes with them through the question. */
    private void giveBackTheText(SignedIn person, HttpServletRequest request) throws ModelAndViewDefiningException {
        var unsent = texts.getObject().in(request);
        if (unsent.isPresent()) {
            throw new ModelAndViewDefiningException(
                    acceptance.getObject().page(person, Next.of(null), unsent.get(), FormErrors.NONE));
        }
    }

    /** Whether this is a page, the first of the session since these terms. */
    private static boolean asks(HttpServletRequest request, int demanded) {
        var accepts = Objects.requireNonNullElse(request.getHeader("Accept"), "text/html");
        var session = request.getSession(false);
        if (session == null || !accepts.contains("text/html") || request.getHeader("HX-Request") != null) {
            return false;
        }
        var version = Integer.toString(demanded);
        if (version.equals(session.getAttribute(ASKED))) {
            return false;
        }
        session.setAttribute(ASKED, version);
        return true;
    }

    private static String next(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? Requests.path(request) : "/";
    }

    private static boolean isFree(HttpServletRequest request) {
        return FREE.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    private static @Nullable SignedIn person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }
}
