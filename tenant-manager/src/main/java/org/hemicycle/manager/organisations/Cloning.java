package org.hemicycle.manager.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.Registration;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.runs.CloneWish;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a new organisation as a copy of another, in the same cell; for training, without anybody of the other. */
@Component
public class Cloning {
    private final CheckingADraft checking;
    private final Registry registry;
    private final Runs runs;
    private final AuditTrail audit;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Cloning(
            CheckingADraft checking,
            Registry registry,
            Runs runs,
            AuditTrail audit,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.checking = checking;
        this.registry = registry;
        this.runs = runs;
        this.audit = audit;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the copy is to be called, and who runs it. */
    public record Wish(
            String slug,
            Map<String, String> name,
            String administratorName,
            String administratorEmail,
            boolean anonymised) {
        public Wish {
            name = Map.copyOf(name);
        }
    }

    /** Opens the copy; joins the caller's transaction, and marks it for rollback when it refuses. */
    public Opening open(Enrolment source, Wish wish, Actor actor) {
        return switch (checking.check(draft(source, wish))) {
            case Checked.Invalid(var problems) -> new Opening.Invalid(problems);
            case Checked.Valid valid ->
                transaction.execute(status -> {
                    var opening = register(source.tenant(), valid, wish, actor);
                    if (!(opening instanceof Opening.Opened)) {
                        status.setRollbackOnly();
                    }
                    return opening;
                });
        };
    }

    private Opening register(Tenant source, Checked.Valid valid, Wish wish, Actor actor) {
        if (!source.state().isAtHome()) {
            return new Opening.Invalid(
                    List.of(FieldProblem.of("", "no-home", source.state().key())));
        }
        return switch (registry.register(valid.wanted())) {
            case Registration.Registered(var copy) -> begin(source, copy, wish, actor);
            case Registration.SlugTaken(var slug) ->
                new Opening.Taken(FieldProblem.of("/slug", "slug-taken", slug.value()));
            case Registration.HostNameTaken(var name) ->
                new Opening.Taken(FieldProblem.of("/slug", "hostname-taken", name.value()));
            case Registration.NoRoom() -> new Opening.NoRoom();
        };
    }

    private Opening begin(Tenant source, Tenant copy, Wish wish, Actor actor) {
        sql.sql("update tenant set cell = ? where id = ?")
                .params(source.placement().cell().value(), copy.id().value())
                .update();
        var run = runs.requestClone(copy.id(), new CloneWish(source.id(), wish.anonymised()), actor.name());
        var slugs = Map.of("of", source.slug().value(), "copy", copy.slug().value(), "anonymised", wish.anonymised());
        audit.record(actor, "organisation.cloned", source.id(), slugs);
        audit.record(actor, "organisation.opened-as-copy", copy.id(), slugs);
        return new Opening.Opened(registry.find(copy.id()).orElseThrow(), run);
    }

    /** All of the source but its names, and a person of its own. */
    private static Draft draft(Enrolment source, Wish wish) {
        var tenant = source.tenant();
        var like = Draft.of(source);
        return new Draft(
                wish.slug(),
                wish.name(),
                like.kind(),
                like.locales(),
                like.timeZone(),
                like.plan(),
                new ArrayList<>(tenant.modulesEnabled()),
                List.of(),
                null,
                like.branding(),
                new Draft.Contact(wish.administratorName(), wish.administratorEmail()),
                like.template(),
                null,
                null);
    }
}
