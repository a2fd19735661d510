package org.hemicycle.manager.hostnames;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.hostnames.DomainsAtHome;
import org.hemicycle.provisioning.hostnames.DomainsAtHome.News;
import org.hemicycle.provisioning.hostnames.SenderSheet;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Names the domain in whose name an organisation's letters go out, and looks at its records: until all are right they do not. */
@Component
public class NamingASender {
    private static final Pattern LOCAL_PART = Pattern.compile("[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?");

    private final SenderDomains senders;
    private final LookingAtSenders looking;
    private final NameRules rules;
    private final SenderSettings settings;
    private final Registry registry;
    private final DomainsAtHome homes;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NamingASender(
            SenderDomains senders,
            LookingAtSenders looking,
            NameRules rules,
            SenderSettings settings,
            Registry registry,
            DomainsAtHome homes,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.senders = senders;
        this.looking = looking;
        this.rules = rules;
        this.settings = settings;
        this.registry = registry;
        this.homes = homes;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether this installation lets organisations send in the name of domains of their own. */
    public boolean isOffered() {
        return settings.areOffered();
    }

    /** How the organisation's sender domain stands. */
    public Optional<SenderDomain> of(Tenant tenant) {
        return senders.of(tenant.id());
    }

    /** Whether the text may stand before the @. */
    public static boolean isLocalPart(String text) {
        return LOCAL_PART.matcher(text).matches();
    }

    /** Names the domain, in place of a former one; gives back why not, if it may not be. */
    public Optional<NameProblem> name(Tenant tenant, HostName domain, String localPart, Actor actor) {
        var problem = rules.check(domain, tenant.slug());
        if (problem.isPresent()) {
            return problem;
        }
        if (senders.isUsedByAnother(domain, tenant.id())) {
            return Optional.of(NameProblem.TAKEN);
        }
        transaction.executeWithoutResult(_ -> {
            senders.name(tenant.id(), domain, localPart, actor.name(), clock.instant());
            record(tenant, "sender.named", actor, domain);
            tell(tenant, null);
        });
        return Optional.empty();
    }

    /** Has letters go out from the platform's address again; says whether there was a domain. */
    public boolean remove(Tenant tenant, Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var domain = senders.lock(tenant.id());
            domain.ifPresent(known -> {
                senders.remove(tenant.id());
                record(tenant, "sender.removed", actor, known.domain());
                homes.tell(tenant, (SenderSheet) null, null);
            });
            return domain.isPresent();
        }));
    }

    /** Looks at the records now, in some seconds at most. */
    public Optional<SenderDomain> check(SenderDomain domain) {
        var found = looking.look(domain.domain());
        return Optional.ofNullable(transaction.execute(_ -> {
            var known =
                    senders.lock(domain.tenant()).filter(same -> same.domain().equals(domain.domain()));
            var tenant = registry.find(domain.tenant());
            if (known.isEmpty() || tenant.isEmpty()) {
                return null;
            }
            return settle(tenant.get(), known.get(), known.get().looked(found, clock.instant()));
        }));
    }

    private SenderDomain settle(Tenant tenant, SenderDomain before, SenderDomain after) {
        boolean taken = after.rightSince() != null && senders.isUsedByAnother(after.domain(), tenant.id());
        var settled = taken ? after.withheld() : after;
        senders.save(settled);
        boolean was = before.rightSince() != null;
        boolean is = settled.rightSince() != null;
        if (was == is) {
            tell(tenant, null);
        } else {
            record(tenant, is ? "sender.right" : "sender.wrong", Actor.SYSTEM, after.domain());
            tell(
                    tenant,
                    new News(
                            is ? "sender-right" : "sender-wrong", after.domain().value(), ""));
        }
        return senders.of(tenant.id()).orElseThrow();
    }

    private void tell(Tenant tenant, @Nullable News news) {
        senders.of(tenant.id()).ifPresent(domain -> homes.tell(tenant, sheet(domain), news));
    }

    /** The sheet, with the records to publish also before anybody has looked. */
    public SenderSheet sheet(SenderDomain domain) {
        var sheet = domain.sheet();
        return domain.lines().isEmpty()
                ? new SenderSheet(
                        sheet.domain(),
                        sheet.address(),
                        sheet.inUse(),
                        sheet.checkedAt(),
                        sheet.nextCheckAt(),
                        looking.wanted(domain.domain()))
                : sheet;
    }

    private void record(Tenant tenant, String action, Actor actor, HostName domain) {
        audit.record(actor, action, tenant.id(), Map.of("name", domain.value()));
    }
}
