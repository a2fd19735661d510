package org.hemicycle.participation.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.SupportVisit;
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

/**
 * Keeps in the session who is signed in, as a short text: nothing that comes out of a table is ever turned into objects of its
 * choice. The roles of staff are read again with each request, so that whoever loses one has lost it at once.
 */
public final class SessionPeople implements SecurityContextRepository {
    private static final String PERSON = "person";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Roles roles;

    SessionPeople(Roles roles) {
        this.roles = roles;
    }

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
    public static Map<String, String> index(Session session) {
        return read(session.getAttribute(PERSON))
                .map(person -> Map.of(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.getName()))
                .orElse(Map.of());
    }

    private Optional<Authentication> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : read(session.getAttribute(PERSON))
                        .flatMap(person -> asOfNow(person, request))
                        .map(SignedIn::authentication);
    }

    /** The person with the roles of now; nobody, when it is a visit that is over. */
    private Optional<SignedIn> asOfNow(SignedIn person, HttpServletRequest request) {
        var path = request.getRequestURI();
        var support = person.support();
        if (support != null) {
            return !path.startsWith("/oauth2/") && roles.isOpen(support) ? Optional.of(person) : Optional.empty();
        }
        boolean asks = !person.grants().isEmpty()
                || path.equals("/admin")
                || path.startsWith("/admin/")
                || path.startsWith("/account/security");
        return Optional.of(asks ? withRolesOfNow(person, request) : person);
    }

    private SignedIn withRolesOfNow(SignedIn person, HttpServletRequest request) {
        var now = person.withGrants(roles.of(person.id()));
        var session = request.getSession(false);
        if (session != null && !now.grants().equals(person.grants())) {
            session.setAttribute(PERSON, written(now));
        }
        return now;
    }

    private static String written(SignedIn person) {
        return JSON.writeValueAsString(new Kept(
                person.id().value(),
                person.name(),
                person.email(),
                person.grants().stream().map(Grant::text).toList(),
                person.proof().at().getEpochSecond(),
                person.proof().means(),
                person.terms(),
                Visit.of(person.support())));
    }

    private static Optional<SignedIn> read(@Nullable Object text) {
        try {
            return text instanceof String kept
                    ? Optional.of(JSON.readValue(kept, Kept.class).person())
                    : Optional.empty();
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Kept(
            long id,
            String name,
            @Nullable String email,
            List<String> grants,
            long provedAt,
            Set<Proof.Means> means,
            int terms,
            @Nullable Visit support) {
        SignedIn person() {
            return new SignedIn(
                    new ParticipantId(id),
                    name,
                    email,
                    grants.stream().flatMap(text -> Grant.parse(text).stream()).toList(),
                    new Proof(Instant.ofEpochSecond(provedAt), means),
                    terms,
                    support == null ? null : support.visit());
        }
    }

    private record Visit(String access, String operator, String reason, long until) {
        static @Nullable Visit of(@Nullable SupportVisit visit) {
            return visit == null
                    ? null
                    : new Visit(
                            visit.access().toString(),
                            visit.operator(),
                            visit.reason(),
                            visit.until().getEpochSecond());
        }

        SupportVisit visit() {
            return new SupportVisit(UUID.fromString(access), operator, reason, Instant.ofEpochSecond(until));
        }
    }
}
