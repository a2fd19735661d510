package org.hemicycle.participation;

import java.util.UUID;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A published space with an active phase and a component for proposals, in the home of a tenant; each test opens its own. */
public final class SampleSpace {
    private final Tenant tenant;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final String slug = "espace-" + UUID.randomUUID().toString().substring(0, 8);
    private final long space;
    private final long phase;
    private final long component;

    public SampleSpace(ParticipationTest test, Tenant tenant) {
        this.tenant = tenant;
        this.sql = test.sql;
        this.transaction = test.transaction;
        this.space = number("""
                insert into space (slug, type, title, subtitle, description, published_at)
                values (?, 'process', '{"fr":"Plan vélo","en":"Cycling plan"}', '{"fr":"Dix liaisons","en":"Ten routes"}',
                        '{"fr":"Dix **liaisons** à l’étude.","en":"Ten **routes**."}', now())
                returning id
                """, slug);
        this.phase = number("""
                insert into phase (space_id, title, starts_at, ends_at, position, active, actions)
                values (?, '{"fr":"Consultation","en":"Consultation"}', now() - interval '3 days', now() + interval '12 days', 1, true,
                        '{propose,support,comment}')
                returning id
                """, space);
        this.component = number("""
                insert into component (space_id, module, name, published_at)
                values (?, 'proposals', '{"fr":"Les avis","en":"Opinions"}', now()) returning id
                """, space);
    }

    public String slug() {
        return slug;
    }

    public long number() {
        return space;
    }

    public long component() {
        return component;
    }

    public Tenant tenant() {
        return tenant;
    }

    /** Opens exactly these actions in the active phase. */
    public SampleSpace opening(String actions) {
        inTenant(() -> sql.sql("update phase set actions = :actions::text[] where id = :id")
                .param("actions", "{" + actions + "}")
                .param("id", phase)
                .update());
        return this;
    }

    /** Writes a proposal, with so many supports of nobody in particular. */
    public long proposal(String title, int supports) {
        long id = number(
                "insert into proposal (component_id, title, body, author_name) values (?, ?, 'Un texte assez long pour être lu.', 'Jeanne') returning id",
                component,
                title);
        number(
                "insert into proposal_tally (proposal_id, component_id, supports) values (?, ?, ?) returning proposal_id",
                id,
                component,
                supports);
        return id;
    }

    /** Somebody who may act, confirmed. */
    public SignedIn person(String name) {
        String email = name.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org";
        long id = number(
                "insert into participant (email, name, locale, confirmed_at) values (?, ?, 'fr', now()) returning id",
                email,
                name);
        return new SignedIn(
                new ParticipantId(id),
                name,
                email,
                java.util.List.of(),
                new org.hemicycle.participation.identity.Proof(
                        java.time.Instant.now(),
                        java.util.Set.of(org.hemicycle.participation.identity.Proof.Means.PASSWORD)),
                0);
    }

    /** The number that a statement gives. */
    public long number(String statement, Object... parameters) {
        return inTenant(
                () -> sql.sql(statement).params(parameters).query(Long.class).single());
    }

    /** Does something in this tenant, in a transaction. */
    public <R> R inTenant(java.util.function.Supplier<R> work) {
        return CurrentTenant.call(tenant, () -> transaction.execute(_ -> work.get()));
    }
}
