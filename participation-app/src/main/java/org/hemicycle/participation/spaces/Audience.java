package org.hemicycle.participation.spaces;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.hemicycle.participation.spaces.previews.PreviewCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who reads the spaces of an organisation now. A private space never has {@code published_at}, so that a query of published spaces leaks
 * nothing; whoever wants to show one to its members asks with {@link #MAY_READ}.
 *
 * @param person number of the participant; 0 for a stranger
 * @param everywhere whether it is staff who work on all spaces
 * @param staffOf numbers of the spaces in which it is staff
 * @param preview hash of the preview link that was opened; empty for none
 */
public record Audience(long person, boolean everywhere, Set<Long> staffOf, String preview) {
    /** Everybody, without an account. */
    public static final Audience PUBLIC = new Audience(0, false, Set.of(), "");

    /** Whether the person with the number {@code :person} is a member of the space {@code s}. */
    public static final String IS_MEMBER = """
            exists (select from space_member m
                     where m.space_id = s.id
                       and (m.participant_id = :person
                            or m.email = (select lower(q.email) from participant q where q.id = :person and q.confirmed_at is not null)))
            """;

    /** Whether the person {@code :person} may take part in the space {@code s}, as far as it is about who may: it is published to them. */
    public static final String MAY_TAKE_PART =
            "(s.published_at is not null and s.access = 'open' or coalesce(s.published_at, s.members_since) is not null and "
                    + IS_MEMBER + ")";

    /** Whether a list shows the space {@code s} to this audience. */
    static final String LISTED = "(s.published_at is not null or s.members_since is not null and " + IS_MEMBER + ")";

    /** Whether this audience may read the space {@code s} at its own address. */
    static final String MAY_READ = """
            (s.published_at is not null or :everywhere or s.id = any(:staffOf) or s.members_since is not null and %s
             or :preview <> '' and exists (select from space_preview v where v.space_id = s.id and v.token_hash = :preview and v.expires_at > now()))
            """.formatted(IS_MEMBER);

    private static final Set<Power> WORK =
            EnumSet.of(Power.EDIT, Power.MODERATE, Power.ANSWER, Power.EVALUATE, Power.ASSIST);

    public Audience {
        staffOf = Set.copyOf(staffOf);
    }

    /** Who asks in the current request; everybody, where there is none. */
    public static Audience now() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        var person = known != null && known.getPrincipal() instanceof SignedIn one ? one : null;
        var preview = request() == null ? "" : PreviewCookie.hash(request());
        return person == null ? new Audience(0, false, Set.of(), preview) : of(person, preview);
    }

    private static Audience of(SignedIn person, String preview) {
        Powers powers = person.powers();
        return new Audience(
                person.mayTakePart() ? person.id().value() : 0,
                WORK.stream().anyMatch(powers::has),
                powers.bySpace().entrySet().stream()
                        .filter(space -> space.getValue().stream().anyMatch(WORK::contains))
                        .map(Map.Entry::getKey)
                        .collect(java.util.stream.Collectors.toSet()),
                preview);
    }

    /** Gives a statement the parameters that the conditions above need. */
    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement
                .param("person", person)
                .param("everywhere", everywhere)
                .param("staffOf", staffOf.toArray(Long[]::new))
                .param("preview", preview);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
