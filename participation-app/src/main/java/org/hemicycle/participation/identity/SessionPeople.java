package org.hemicycle.participation.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps in the session who is signed in, as a short text: nothing that comes out of a table is ever turned into objects of its choice. */
final class SessionPeople implements SecurityContextRepository {
    private static final String PERSON = "person";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return of(exchange.getRequest()).map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            request.getSession().setAttribute(PERSON, written(person));
        } else {
            var session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(PERSON);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return of(request).isPresent();
    }

    /** The index by which the sessions of one person are found. */
    static Map<String, String> index(Session session) {
        return read(session.getAttribute(PERSON))
                .map(person -> Map.of(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.getName()))
                .orElse(Map.of());
    }

    private static Optional<Authentication> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : read(session.getAttribute(PERSON)).map(SignedIn::authentication);
    }

    private static String written(SignedIn person) {
        return JSON.writeValueAsString(
                new Kept(person.id().value(), person.name(), person.email(), person.administrator()));
    }

    private static Optional<SignedIn> read(@Nullable Object text) {
        try {
            return text instanceof String kept
                    ? Optional.of(JSON.readValue(kept, Kept.class).person())
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private record Kept(long id, String name, String email, boolean administrator) {
        SignedIn person() {
            return new SignedIn(new ParticipantId(id), name, email, administrator);
        }
    }
}
