package org.hemicycle.participation.identity.passkeys;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * At which addresses browsers may use the passkeys of this host name (WebAuthn level 3, section 5.11, related origin requests):
 * those of the organisation. Browsers follow no redirect, so that each host name answers for itself.
 */
@RestController
public class RelatedOriginsController {
    private final RelyingParties parties;

    RelatedOriginsController(RelyingParties parties) {
        this.parties = parties;
    }

    @GetMapping("/.well-known/webauthn")
    public ResponseEntity<Related> show() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Related(parties.origins()));
    }

    /** The document that browsers read. */
    public record Related(List<String> origins) {
        public Related {
            origins = List.copyOf(origins);
        }
    }
}
