package org.hemicycle.manager.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.runs.RunKind;
import org.hemicycle.provisioning.runs.Runs;
import org.hemicycle.provisioning.runs.SuccessionWish;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a space over to another organisation: the list that won becomes the city, and is another controller of the data. */
@Component
public class HandingOver {
    public static final int ANSWER_DAYS_AT_LEAST = 7;
    public static final int ANSWER_DAYS_AT_MOST = 180;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_STAFF = 50;

    private final Registry registry;
    private final Runs runs;
    private final AuditTrail audit;
    private final WhatChanged whatChanged;
    private final TransactionTemplate transaction;

    HandingOver(
            Registry registry,
            Runs runs,
            AuditTrail audit,
            WhatChanged whatChanged,
            PlatformTransactionManager transactions) {
        this.registry = registry;
        this.runs = runs;
        this.audit = audit;
        this.whatChanged = whatChanged;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The wish as it came.
     *
     * @param keep addresses of staff whose roles carry over
     */
    public record Wish(
            String kind,
            Map<String, String> name,
            String administratorName,
            String administratorEmail,
            List<String> keep,
            int answerDays) {
        public Wish {
            name = Map.copyOf(name);
            keep = List.copyOf(keep);
        }
    }

    /** All that is wrong with a wish, in the order of its fields. */
    public List<FieldProblem> check(Tenant tenant, Wish wish) {
        var problems = new ArrayList<FieldProblem>();
        if (Kind.of(wish.kind()).filter(kind -> kind != tenant.kind()).isEmpty()) {
            problems.add(FieldProblem.of("/kind", "other-kind", tenant.kind().key()));
        }
        for (var locale : tenant.locales()) {
            var name = wish.name().getOrDefault(locale.getLanguage(), "");
            if (!Plain.isLine(name, LONGEST_NAME)) {
                problems.add(FieldProblem.of("/name/" + locale.getLanguage(), "not-a-line", LONGEST_NAME));
            }
        }
        if (!Plain.isLine(wish.administratorName(), LONGEST_NAME)) {
            problems.add(FieldProblem.of("/administrator/name", "not-a-line", LONGEST_NAME));
        }
        if (!Plain.isEmail(wish.administratorEmail())) {
            problems.add(FieldProblem.of("/administrator/email", "not-an-email"));
        }
        for (int at = 0; at < wish.keep().size(); at++) {
            if (!Plain.isEmail(wish.keep().get(at)) || at >= MOST_STAFF) {
                problems.add(FieldProblem.of("/keep/" + at, "not-an-email"));
            }
        }
        if (wish.answerDays() < ANSWER_DAYS_AT_LEAST || wish.answerDays() > ANSWER_DAYS_AT_MOST) {
            problems.add(FieldProblem.of("/answerDays", "not-days", ANSWER_DAYS_AT_LEAST, ANSWER_DAYS_AT_MOST));
        }
        return problems;
    }

    /** Begins it, for a wish that was checked. */
    public Passage begin(TenantId id, Seen seen, Wish wish, Actor actor) {
        return transaction.execute(_ -> {
            var tenant = registry.find(id).orElse(null);
            if (tenant == null) {
                return new Passage.Unknown();
            }
            if (!seen.isStill(tenant)) {
                return new Passage.Stale(tenant, whatChanged.since(seen.version(), tenant));
            }
            if (!tenant.state().isAtHome() || isUnderWay(id)) {
                return new Passage.Refused(tenant, "problem.refused-handed-over");
            }
            var run = runs.requestSuccession(id, of(wish), actor.name());
            audit.record(actor, "organisation.handed-over", id, detail(tenant, wish));
            return new Passage.Passed(tenant, java.util.Optional.of(run));
        });
    }

    private boolean isUnderWay(TenantId id) {
        return runs.of(id).stream()
                .anyMatch(
                        run -> run.kind() == RunKind.SUCCESSION && !run.state().isFinal());
    }

    private static SuccessionWish of(Wish wish) {
        var keep = new ArrayList<>(wish.keep());
        keep.add(wish.administratorEmail());
        return new SuccessionWish(
                Kind.of(wish.kind()).orElseThrow(),
                LocalizedText.of(wish.name()),
                new Administrator(wish.administratorName().strip(), wish.administratorEmail()),
                keep,
                wish.answerDays());
    }

    /** Addresses of people are no matter of the audit. */
    private static Map<String, Object> detail(Tenant tenant, Wish wish) {
        var detail = new HashMap<String, Object>();
        detail.put("version", tenant.version());
        detail.put("from", tenant.kind().key());
        detail.put("to", wish.kind());
        detail.put("name", wish.name());
        detail.put("keptStaff", wish.keep().size());
        detail.put("answerDays", wish.answerDays());
        return detail;
    }
}
