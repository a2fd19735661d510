package org.hemicycle.participation.identity.accounts;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps a profile with its picture: the new file first, then the row; the file that nobody sees any more goes last. */
@Component
class KeepingAProfile {
    private static final Logger log = LoggerFactory.getLogger(KeepingAProfile.class);
    private final Profiles profiles;
    private final Files files;

    KeepingAProfile(Profiles profiles, Files files) {
        this.profiles = profiles;
        this.files = files;
    }

    /** Says whether it was kept: not when another participant has the nickname. Throws {@link StorageUnavailable}. */
    boolean keep(Profile before, Profile after, @Nullable Portrait portrait) {
        var wanted = portrait == null ? after : withPicture(after, stored(portrait));
        boolean kept = profiles.keep(wanted);
        var unused = kept ? before.picture() : wanted.picture();
        if (unused != null && !unused.equals(kept ? wanted.picture() : before.picture())) {
            remove(unused);
        }
        return kept;
    }

    private String stored(Portrait portrait) {
        var random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        var key = new FileKey("people/" + HexFormat.of().formatHex(random) + "." + portrait.extension());
        files.put(CurrentTenant.get(), key, portrait.content(), portrait.mediaType());
        return key.value();
    }

    /** A file that could not be removed is only unused. */
    private void remove(String key) {
        try {
            files.delete(CurrentTenant.get(), new FileKey(key));
        } catch (StorageUnavailable e) {
            log.warn("A picture that nobody uses any more could not be removed: {}", key);
        }
    }

    private static Profile withPicture(Profile profile, String picture) {
        return new Profile(
                profile.id(),
                profile.name(),
                profile.nickname(),
                profile.about(),
                picture,
                profile.language(),
                profile.shown());
    }
}
