package org.hemicycle.participation.federation.journeys;

import org.hemicycle.participation.federation.protocol.ProviderTrouble;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say why a journey ended early, that nothing has changed, and what to do next. The log learns the reason only. */
@Component
class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final LocalizedText NOBODY = LocalizedText.of("", "");

    /** Reasons that are not the provider's. */
    enum Reason {
        /** The person changed their mind. */
        ABORTED(HttpStatus.OK),
        /** The state is unknown, used, too old, of another browser, provider or organisation. */
        EXPIRED(HttpStatus.BAD_REQUEST),
        /** The provider sent an error. */
        DECLINED(HttpStatus.BAD_GATEWAY),
        /** The organisation takes nobody in like this. */
        NOT_ADMITTED(HttpStatus.FORBIDDEN),
        /** The identity belongs to another account. */
        LINKED_ELSEWHERE(HttpStatus.CONFLICT),
        /** The account has been closed. */
        CLOSED(HttpStatus.FORBIDDEN),
        /** The person who came back is not signed in as the one who left. */
        SOMEBODY_ELSE(HttpStatus.FORBIDDEN);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    ModelAndView of(Reason reason, Next next) {
        log.info("A journey to a provider of {} ended: {}", CurrentTenant.get().id(), reason.key());
        return page(reason.key(), NOBODY, next, reason.status);
    }

    ModelAndView of(IdentityProvider provider, Reason reason, Next next) {
        log.info(
                "A journey to provider {} of {} ended: {}",
                provider.key(),
                CurrentTenant.get().id(),
                reason.key());
        return page(reason.key(), provider.name(), next, reason.status);
    }

    ModelAndView of(IdentityProvider provider, ProviderTrouble trouble, Next next) {
        log.warn(
                "Provider {} of {} is in trouble: {}",
                provider.key(),
                CurrentTenant.get().id(),
                trouble.getMessage());
        return switch (trouble.kind()) {
            case LEVEL -> page("level", provider.name(), next, HttpStatus.FORBIDDEN);
            case CODE_REFUSED -> page("expired", provider.name(), next, HttpStatus.BAD_REQUEST);
            case TOKEN, USERINFO, WRONG_ISSUER -> page("distrusted", provider.name(), next, HttpStatus.BAD_GATEWAY);
            case FORBIDDEN_ADDRESS,
                    UNREACHABLE,
                    TLS,
                    SLOW,
                    LARGE,
                    STATUS,
                    NONSENSE,
                    INSECURE_ENDPOINT,
                    UNSUPPORTED,
                    NO_KEYS,
                    CLIENT_REFUSED -> page("unavailable", provider.name(), next, HttpStatus.BAD_GATEWAY);
        };
    }

    private static ModelAndView page(String key, LocalizedText provider, Next next, HttpStatus status) {
        var model = new ModelAndView("federation/journeys/refused", "page", new RefusedPage(key, provider, next));
        model.setStatus(status);
        return model;
    }
}
