package org.hemicycle.manager.organisations;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends trials whose time is over. Any number of managers may look: each trial ends once. */
@Component
class EndingTrials {
    private final JdbcClient sql;
    private final LifeOfAnOrganisation life;
    private final Messages messages;
    private final Clock clock;

    EndingTrials(JdbcClient sql, LifeOfAnOrganisation life, Messages messages, Clock clock) {
        this.sql = sql;
        this.life = life;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S")
    public void endAll() {
        sql.sql("select id from tenant where state = 'trial' and trial_until <= ? order by trial_until limit 200")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .forEach(id -> life.endTrial(new TenantId(id), notice()));
    }

    private LocalizedText notice() {
        return LocalizedText.of(sentence(Locale.FRENCH), sentence(Locale.ENGLISH));
    }

    private String sentence(Locale language) {
        return new Texts(messages, language, ZoneOffset.UTC, clock).get("organisation.trial-ended.notice");
    }
}
