package org.hemicycle.participation.assistance;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.NewAccount;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Opening;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts for people who stand at a desk. Whether an address has an account already is told to nobody but its owner. */
@Component
@Transactional
class DeskAccounts {
    private static final Next CHOOSING = Next.of("/account/password");
    private final JdbcClient sql;
    private final Accounts accounts;
    private final Cards cards;
    private final AuditLog log;

    DeskAccounts(JdbcClient sql, Accounts accounts, Cards cards, AuditLog log) {
        this.sql = sql;
        this.accounts = accounts;
        this.cards = cards;
        this.log = log;
    }

    /** What came of the form. */
    sealed interface Outcome {
        /** A letter has gone to the address. */
        record Lettered() implements Outcome {}

        /** The card is shown now, and never again. */
        record Carded(Card card) implements Outcome {}

        /** The form has been sent before. */
        record Again() implements Outcome {}
    }

    Outcome open(SignedIn agent, Workshop desk, DeskForm form) {
        if (isKnown(form.submission())) {
            return new Outcome.Again();
        }
        var email = form.email().isEmpty() ? null : form.email();
        return switch (accounts.open(new NewAccount(form.name(), email, false, form.language()))) {
            case Opening.Opened(var id) -> opened(agent, desk, form, id);
            case Opening.AddressTaken(var id) -> {
                accounts.sendConfirmation(id, CHOOSING, form.language());
                yield new Outcome.Lettered();
            }
            case Opening.NotAnAddress _ -> throw new IllegalArgumentException("the form has been checked");
        };
    }

    /** Another card for an account of this desk, in place of one that was lost. */
    Optional<Card> makeAnother(SignedIn agent, Workshop desk, long account) {
        return sql.sql("""
                select p.locale from desk_account d join participant p on p.id = d.participant_id
                 where d.participant_id = ? and d.workshop_id = ? and p.email is null
                """)
                .params(account, desk.id())
                .query((row, _) -> Locale.forLanguageTag(row.getString("locale")))
                .optional()
                .map(language -> {
                    log.write(agent, "card.made", Map.of("workshop", desk.id(), "participant", account));
                    return cards.make(new ParticipantId(account), language);
                });
    }

    /** The accounts without an address that were opened here, latest first. */
    @Transactional(readOnly = true)
    List<DeskAccount> opened(Workshop desk) {
        return sql.sql("""
                select p.id, p.name, d.opened_at, c.secret_hash is not null and c.expires_at > now() as card,
                       c.secret_hash is null and c.failed_attempts = 0 and c.expires_at > now() as used
                  from desk_account d
                  join participant p on p.id = d.participant_id
                  join desk_card c on c.participant_id = p.id
                 where d.workshop_id = ? order by d.opened_at desc, p.id desc limit 100
                """)
                .param(desk.id())
                .query((row, _) -> new DeskAccount(
                        row.getLong("id"),
                        row.getString("name"),
                        Objects.requireNonNull(Localized.instant(row, "opened_at")),
                        row.getBoolean("card"),
                        row.getBoolean("used")))
                .list();
    }

    private Outcome opened(SignedIn agent, Workshop desk, DeskForm form, ParticipantId id) {
        sql.sql("""
                insert into desk_account (participant_id, workshop_id, opened_by, terms, identity_seen, submission)
                select :id, :desk, :by, p.terms, :seen, :submission from participant p where p.id = :id
                """)
                .param("id", id.value())
                .param("desk", desk.id())
                .param("by", agent.support() == null ? agent.id().value() : null, Types.BIGINT)
                .param("seen", form.identitySeen())
                .param("submission", form.submission())
                .update();
        log.write(
                agent,
                "account.opened-at-desk",
                Map.of("workshop", desk.id(), "participant", id.value(), "identitySeen", form.identitySeen()));
        if (form.email().isEmpty()) {
            return new Outcome.Carded(cards.make(id, form.language()));
        }
        accounts.sendConfirmation(id, CHOOSING, form.language());
        return new Outcome.Lettered();
    }

    private boolean isKnown(String submission) {
        return sql.sql("select exists (select from desk_account where submission = ?)")
                .param(submission)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
