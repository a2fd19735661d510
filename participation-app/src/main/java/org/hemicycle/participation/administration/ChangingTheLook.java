package org.hemicycle.participation.administration;

import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a new look: files first, then the organisation and the log in one transaction. A file without a look is only unused. */
@Component
class ChangingTheLook {
    private final Organisations organisations;
    private final Files files;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    ChangingTheLook(Organisations organisations, Files files, AuditLog log, TransactionTemplate transaction) {
        this.organisations = organisations;
        this.files = files;
        this.log = log;
        this.transaction = transaction;
    }

    /** Says whether it was kept: not when somebody else changed the organisation meanwhile. */
    boolean keep(SignedIn actor, LookDraft draft, Upload logo, Upload picture) {
        Organisation now = organisations.current();
        Organisation.Look before = now.look();
        var after = new Organisation.Look(
                draft.preset(), draft.primaryColour(), stored(logo, before.logo()), stored(picture, before.picture()));
        var changed = new Organisation(draft.name(), after, now.texts(), now.settings(), now.version());
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean kept = organisations.save(changed);
            if (kept) {
                log.write(actor, "look.changed", Map.of("primaryColour", draft.primaryColour()));
            }
            return kept;
        }));
    }

    private @Nullable String stored(Upload upload, @Nullable String before) {
        if (!(upload.check() instanceof PictureCheck.Accepted picture)) {
            return before;
        }
        var key = upload.key(picture);
        files.put(CurrentTenant.get(), key, picture.content(), picture.type().mediaType());
        return key.value();
    }
}
