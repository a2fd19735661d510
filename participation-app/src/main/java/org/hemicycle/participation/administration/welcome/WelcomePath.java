package org.hemicycle.participation.administration.welcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.WelcomeStep;
import org.hemicycle.participation.modules.WelcomeSteps;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of the bound organisation. What is done is judged by what is there, so that it can be left and taken up at any time. */
@Component
public class WelcomePath {
    private static final String KEY = "welcome";

    private final List<WelcomeSteps> sources;
    private final Organisations organisations;
    private final AuditLog log;

    WelcomePath(List<WelcomeSteps> sources, Organisations organisations, AuditLog log) {
        this.sources = sources;
        this.organisations = organisations;
        this.log = log;
    }

    /** The way as it stands. */
    @Transactional(readOnly = true)
    public Welcome now() {
        return new Welcome(
                sources.stream()
                        .flatMap(source -> source.steps().stream())
                        .sorted(Comparator.comparingInt(WelcomeStep::position))
                        .toList(),
                dismissed());
    }

    /** Whether nobody wants to see it; costs no statement. */
    public boolean dismissed() {
        return organisations.current().settings().of(KEY, Kept.NOT_DISMISSED).dismissed();
    }

    @Transactional
    void dismiss(SignedIn actor, boolean dismissed) {
        organisations.set(KEY, new Kept(dismissed));
        if (dismissed) {
            log.write(actor, "welcome.dismissed", Map.of());
        } else {
            log.write(actor, "welcome.resumed", Map.of());
        }
    }

    private record Kept(boolean dismissed) {
        static final Kept NOT_DISMISSED = new Kept(false);
    }
}
