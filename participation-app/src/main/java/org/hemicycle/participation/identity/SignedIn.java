package org.hemicycle.participation.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hemicycle.participation.layout.Reader;
import org.hemicycle.participation.layout.Visit;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The participant behind the current request: {@code @AuthenticationPrincipal @Nullable SignedIn}.
 *
 * @param email null for who has none
 * @param proof how they have proved who they are
 * @param terms the version of the terms of use that they have accepted; 0 for none
 * @param support null for people of the organisation; else an operator of the platform, who is no participant and takes no part
 */
public record SignedIn(
        ParticipantId id,
        String name,
        @Nullable String email,
        List<Grant> grants,
        Proof proof,
        int terms,
        @Nullable SupportVisit support)
        implements AuthenticatedPrincipal, Reader {
    /** Roles, proofs of who somebody is, and contributions for people are nothing for an operator. */
    private static final Set<Power> WITHHELD = EnumSet.of(Power.APPOINT, Power.VERIFY, Power.ASSIST);

    private static final GrantedAuthority PARTICIPANT = new SimpleGrantedAuthority("ROLE_PARTICIPANT");
    private static final GrantedAuthority STAFF = new SimpleGrantedAuthority("ROLE_STAFF");

    public SignedIn {
        grants = List.copyOf(grants);
    }

    /** Somebody of the organisation. */
    public SignedIn(ParticipantId id, String name, @Nullable String email, List<Grant> grants, Proof proof, int terms) {
        this(id, name, email, grants, proof, terms, null);
    }

    /** An operator on a visit: what an administrator may do, but for what {@link #powers} withholds. */
    public static SignedIn visiting(SupportVisit visit, Proof proof) {
        var all = List.of(new Grant(Role.ADMINISTRATOR, null));
        return new SignedIn(new ParticipantId(0), visit.operator(), null, all, proof, Integer.MAX_VALUE, visit);
    }

    @Override
    public String getName() {
        return support == null ? id.toString() : principalOf(support.access());
    }

    /** Under what name the sessions of a visit are found. */
    public static String principalOf(UUID access) {
        return "support-" + access;
    }

    /** What this person may do now: nothing of what staff may, before they have proved strongly who they are. */
    @Override
    public Powers powers() {
        if (support != null) {
            return Grant.powers(grants).without(WITHHELD);
        }
        return proof.isStrong() ? Grant.powers(grants) : Powers.NONE;
    }

    @Override
    public boolean appointed() {
        return !grants.isEmpty();
    }

    /** Whether this person may do everything in the whole organisation. */
    public boolean administrator() {
        return support == null && proof.isStrong() && grants.contains(new Grant(Role.ADMINISTRATOR, null));
    }

    /** This person with other roles, as they are now. */
    public SignedIn withGrants(List<Grant> now) {
        return new SignedIn(id, name, email, now, proof, terms, support);
    }

    @Override
    public @Nullable Visit visit() {
        return support == null ? null : new Visit(support.operator(), support.until(), support.reason());
    }

    /** Whether this person may appoint others to this: they appoint there, and what they give is theirs. */
    public boolean mayGrant(Grant grant) {
        var space = grant.space();
        var mine = powers();
        return space == null
                ? mine.has(Power.APPOINT) && grant.role().powers().stream().allMatch(mine::has)
                : mine.has(Power.APPOINT, space)
                        && grant.role().powers().stream().allMatch(power -> mine.has(power, space));
    }

    /** Whether this is somebody of the organisation, who may propose, support and comment. */
    public boolean mayTakePart() {
        return support == null;
    }

    /** This person as one who has proved it, with what they may do. */
    public Authentication authentication() {
        var may = new ArrayList<GrantedAuthority>(List.of(PARTICIPANT));
        if (!grants.isEmpty()) {
            may.add(STAFF);
        }
        return UsernamePasswordAuthenticationToken.authenticated(this, null, may);
    }
}
