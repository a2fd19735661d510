package org.hemicycle.manager.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Letters;
import org.hemicycle.provisioning.cells.AdministratorsAtHome;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to the administrators of a space a week and a day before its trial, or the time to consent to its new controller, ends.
 * Any number of managers may look: the row that remembers it is taken in the transaction in which the letters go out.
 */
@Component
class TellingBeforeTheEnd {
    private static final Logger LOG = LoggerFactory.getLogger(TellingBeforeTheEnd.class);
    private static final Duration KEPT = Duration.ofDays(400);

    private final WhatEndsSoon soon;
    private final JdbcClient sql;
    private final AdministratorsAtHome homes;
    private final Registry registry;
    private final Letters letters;
    private final Installation installation;
    private final Messages messages;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingBeforeTheEnd(
            WhatEndsSoon soon,
            JdbcClient sql,
            AdministratorsAtHome homes,
            Registry registry,
            Letters letters,
            Installation installation,
            Messages messages,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.soon = soon;
        this.sql = sql;
        this.homes = homes;
        this.registry = registry;
        this.letters = letters;
        this.installation = installation;
        this.messages = messages;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A letter that the mail server does not take goes out with a later look; then the others have gone out already. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void tellAll() {
        soon.find().forEach(ending -> {
            try {
                transaction.executeWithoutResult(_ -> tell(ending));
            } catch (RuntimeException e) {
                LOG.warn("Nobody of {} is told of {} yet: {}", ending.tenant().id(), ending.occasion(), e.getMessage());
            }
        });
        sql.sql("delete from end_told where ends_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private void tell(Ending ending) {
        var tenant = ending.tenant();
        int taken = sql.sql("""
                insert into end_told (tenant_id, occasion, ends_at, told_at) values (?, ?, ?, ?) on conflict do nothing
                """)
                .params(
                        tenant.id().value(),
                        ending.occasion(),
                        Timestamp.from(ending.until()),
                        Timestamp.from(clock.instant()))
                .update();
        if (taken == 1) {
            var people = people(ending);
            people.forEach(person -> letters.send(letter(ending, person)));
            audit.record(
                    Actor.SYSTEM,
                    "organisation.told-before-end",
                    tenant.id(),
                    Map.of(
                            "occasion",
                            ending.occasion(),
                            "until",
                            ending.until().toString(),
                            "letters",
                            people.size()));
        }
    }

    /** The administrators of the space; the one who was invited first, as long as nobody has accepted. */
    private List<AdministratorsAtHome.Person> people(Ending ending) {
        var tenant = ending.tenant();
        var people = homes.of(tenant);
        return people.isEmpty()
                ? registry.enrolment(tenant.id()).stream()
                        .map(enrolment -> new AdministratorsAtHome.Person(
                                enrolment.administrator().name(),
                                enrolment.administrator().email(),
                                tenant.defaultLocale()))
                        .toList()
                : people;
    }

    private Letters.Letter letter(Ending ending, AdministratorsAtHome.Person person) {
        var language = person.language().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        var tenant = ending.tenant();
        var t = new Texts(messages, language, tenant.timeZone(), clock);
        var name = tenant.name().in(language);
        var lastDay = ending.until().minusSeconds(1);
        var key = ending.kind() == Ending.Kind.TRIAL ? "organisation.trial-ends." : "organisation.consent-ends.";
        return new Letters.Letter(
                person.email(),
                language,
                t.get(key + "subject", name, lastDay),
                List.of(
                        t.get("organisation.ends.greeting", person.name()),
                        t.get(key + "text", name, t.date(lastDay), ending.silent()),
                        t.get(key + "then")),
                new Letters.Way(t.get(key + "way"), installation.space(tenant.primaryHost()) + "admin"),
                List.of(t.get("organisation.ends.why", name)));
    }
}
