package org.hemicycle.participation.verification.desk;

import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.verification.authorisations.Districts;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how people are verified, and writes it into the log. */
@Component
@Transactional
class SettingUpVerification {
    private final Handlers handlers;
    private final Districts districts;
    private final AuditLog log;

    SettingUpVerification(Handlers handlers, Districts districts, AuditLog log) {
        this.handlers = handlers;
        this.districts = districts;
        this.log = log;
    }

    void keep(SignedIn actor, HandlerSettings settings) {
        handlers.save(settings);
        log.write(
                actor,
                "verification.handler-changed",
                Map.of("handler", settings.handler(), "enabled", settings.enabled(), "months", settings.months()));
    }

    void divide(SignedIn actor, String text) {
        districts.replace(text);
        log.write(
                actor,
                "verification.districts-changed",
                Map.of("districts", districts.names().size()));
    }
}
