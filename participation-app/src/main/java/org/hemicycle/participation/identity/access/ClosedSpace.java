package org.hemicycle.participation.identity.access;

import java.util.Locale;
import java.util.function.Supplier;
import org.hemicycle.participation.identity.Doorstep;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.participation.tenancy.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * A space that is behind sign-in as a whole: a stranger gets the ways in, the pages of the footer (the legal notice) and the logo,
 * and for every other path, whether there is something or not, the sign-in page. While it is not known whether a space is closed,
 * because its home cannot be asked, nothing is shown either.
 */
@Component
class ClosedSpace implements AuthorizationManager<RequestAuthorizationContext> {
    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);
    private final Organisations organisations;
    private final Contributions contributions;
    private final ObjectProvider<Doorstep> doorsteps;

    ClosedSpace(Organisations organisations, Contributions contributions, ObjectProvider<Doorstep> doorsteps) {
        this.organisations = organisations;
        this.contributions = contributions;
        this.doorsteps = doorsteps;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        if (CurrentTenant.find().isEmpty()) {
            return YES;
        }
        var organisation = organisations.current();
        if (organisation.isKnown() && !organisation.isClosed()) {
            return YES;
        }
        var path = context.getRequest().getRequestURI();
        if (isOpen(path, organisation) || isSignedIn(who.get())) {
            return YES;
        }
        if (!organisation.isKnown()) {
            throw new DataAccessResourceFailureException("It is not known whether this space is closed");
        }
        return NO;
    }

    private boolean isOpen(String path, Organisation organisation) {
        return doorsteps.stream().anyMatch(step -> step.covers(path))
                || path.equals("/files/" + organisation.look().logo())
                || CurrentTenant.get().locales().stream().anyMatch(language -> isInTheFooter(path, language));
    }

    private boolean isInTheFooter(String path, Locale language) {
        return contributions.footerFromContent(language).stream()
                .anyMatch(place -> place.path().equals(path));
    }

    private static boolean isSignedIn(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }
}
