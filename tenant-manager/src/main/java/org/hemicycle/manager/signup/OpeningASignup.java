package org.hemicycle.manager.signup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Opening;
import org.hemicycle.manager.organisations.OpeningAnOrganisation;
import org.hemicycle.manager.organisations.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the space of a sign-up, in one transaction with the note that it did: whatever dies in between, or comes twice, it is opened
 * once or not at all.
 */
@Component
public class OpeningASignup {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int SPACES_OF_A_PERSON = 3;

    private final Signups signups;
    private final SettingsOfSignup settings;
    private final Resemblance resemblance;
    private final DraftOfASignup drafts;
    private final Organisations organisations;
    private final OpeningAnOrganisation opening;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OpeningASignup(
            Signups signups,
            SettingsOfSignup settings,
            Resemblance resemblance,
            DraftOfASignup drafts,
            Organisations organisations,
            OpeningAnOrganisation opening,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.signups = signups;
        this.settings = settings;
        this.resemblance = resemblance;
        this.drafts = drafts;
        this.organisations = organisations;
        this.opening = opening;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The holder of the link confirms, under the short name asked for or another. */
    Confirmation confirm(UUID id, String slug) {
        return inOneGo(id, signup -> {
            if (!signup.isLiveAt(clock.instant())) {
                return new Confirmation.Gone();
            }
            if (!(signup.state() instanceof SignupState.Asked)) {
                return new Confirmation.Already(signup);
            }
            var named = named(signup, slug);
            if (organisations.find(named.slug()).isPresent()) {
                return new Confirmation.Refused(named, List.of(FieldProblem.of("/slug", "slug-taken", named.slug())));
            }
            var doubt = doubt(named);
            return doubt.isPresent() ? hold(named, doubt.get()) : open(named, AskingForASpace.VISITOR);
        });
    }

    /** An operator lets it open, under the short name asked for or another. */
    Confirmation approve(UUID id, String slug, Actor operator) {
        return inOneGo(
                id,
                signup -> signup.state() instanceof SignupState.Waiting
                        ? open(named(signup, slug), operator)
                        : new Confirmation.Already(signup));
    }

    /** Opens what waits for another day only, if there is room today. */
    Confirmation openLater(UUID id) {
        return inOneGo(id, signup -> {
            boolean waits = signup.state() instanceof SignupState.Waiting(var doubt, var _)
                    && doubt == SignupState.Doubt.DAILY_LIMIT;
            return waits && doubt(signup).isEmpty()
                    ? open(signup, AskingForASpace.VISITOR)
                    : new Confirmation.Already(signup);
        });
    }

    private Confirmation inOneGo(UUID id, Step step) {
        return transaction.execute(status -> {
            var result = signups.hold(id).map(step::take).orElseGet(Confirmation.Gone::new);
            if (result instanceof Confirmation.Refused || result instanceof Confirmation.NoRoom) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private Signup named(Signup signup, String slug) {
        if (slug.isEmpty() || slug.equals(signup.slug())) {
            return signup;
        }
        signups.rename(signup.id(), slug);
        return signups.find(signup.id()).orElseThrow();
    }

    private Optional<SignupState.Waiting> doubt(Signup signup) {
        var rules = settings.now();
        var now = clock.instant();
        if (!rules.open()) {
            return because(SignupState.Doubt.CLOSED, null);
        }
        var close = resemblance.of(signup.name(), signup.slug(), rules.keptWords());
        if (close.isPresent()) {
            return because(SignupState.Doubt.RESEMBLANCE, close.get());
        }
        if (rules.approval()) {
            return because(SignupState.Doubt.APPROVAL, null);
        }
        if (signups.opened(now.minus(YEAR), signup.email()) >= SPACES_OF_A_PERSON) {
            return because(SignupState.Doubt.SEVERAL, null);
        }
        return signups.opened(now.minus(DAY), null) >= rules.perDay()
                ? because(SignupState.Doubt.DAILY_LIMIT, null)
                : Optional.empty();
    }

    private static Optional<SignupState.Waiting> because(SignupState.Doubt doubt, @Nullable String resembles) {
        return Optional.of(new SignupState.Waiting(doubt, resembles));
    }

    private Confirmation hold(Signup signup, SignupState.Waiting waiting) {
        signups.waits(signup.id(), waiting, clock.instant());
        audit.record(
                AskingForASpace.VISITOR,
                "signup.confirmed",
                Map.of(
                        "signup",
                        signup.id(),
                        "slug",
                        signup.slug(),
                        "waitsFor",
                        waiting.doubt().key()));
        return new Confirmation.Waiting(signups.find(signup.id()).orElseThrow());
    }

    private Confirmation open(Signup signup, Actor actor) {
        return switch (opening.open(drafts.of(signup, settings.now()), actor)) {
            case Opening.Opened(var tenant, var run) -> {
                signups.opened(signup.id(), new SignupState.Opened(tenant.id(), run), clock.instant());
                audit.record(
                        actor,
                        actor.equals(AskingForASpace.VISITOR) ? "signup.opened" : "signup.approved",
                        tenant.id(),
                        Map.of("signup", signup.id(), "slug", signup.slug()));
                yield new Confirmation.Opened(signups.find(signup.id()).orElseThrow());
            }
            case Opening.Invalid(var problems) -> new Confirmation.Refused(signup, problems);
            case Opening.Taken(var problem) -> new Confirmation.Refused(signup, List.of(problem));
            case Opening.NoRoom() -> new Confirmation.NoRoom(signup);
        };
    }

    private interface Step {
        Confirmation take(Signup signup);
    }
}
