package org.hemicycle.participation.home.blocks;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The arrangement of the bound organisation's home page. Reading it costs no statement: it comes with the organisation. */
@Component
public class ArrangingTheHome {
    private final Organisations organisations;
    private final AuditLog log;

    ArrangingTheHome(Organisations organisations, AuditLog log) {
        this.organisations = organisations;
        this.log = log;
    }

    public Arrangement now() {
        return organisations
                .current()
                .settings()
                .of(Arrangement.KEY, Arrangement.USUAL)
                .complete();
    }

    @Transactional
    void change(SignedIn actor, UnaryOperator<Arrangement> change) {
        organisations.set(Arrangement.KEY, change.apply(now()));
        log.write(actor, "home.arranged", Map.of());
    }
}
