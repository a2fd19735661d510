package org.hemicycle.participation.administration;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureLimits;
import org.hemicycle.provisioning.storage.Pictures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A picture that came with the form, already looked at; {@code check} is null when none came. */
record Upload(Purpose purpose, @Nullable PictureCheck check) {
    /** What the picture is for, and how large it may be. */
    enum Purpose {
        LOGO(PictureLimits.LOGO),
        PICTURE(new PictureLimits(4 * 1024 * 1024, 40_000_000, true));

        private final PictureLimits limits;

        Purpose(PictureLimits limits) {
            this.limits = limits;
        }

        /** The limit as people say it. */
        double megabytes() {
            return limits.bytes() / (1024.0 * 1024.0);
        }
    }

    static Upload of(@Nullable MultipartFile file, Purpose purpose) throws IOException {
        return file == null || file.isEmpty()
                ? new Upload(purpose, null)
                : new Upload(purpose, Pictures.check(file.getBytes(), purpose.limits));
    }

    /** A name that no file had before, so that browsers may keep the one before for ever. */
    FileKey key(PictureCheck.Accepted picture) {
        byte[] random = new byte[6];
        ThreadLocalRandom.current().nextBytes(random);
        return new FileKey("look/%s-%s.%s"
                .formatted(
                        purpose.name().toLowerCase(java.util.Locale.ROOT),
                        HexFormat.of().formatHex(random),
                        picture.type().extension()));
    }

    static @Nullable String address(@Nullable String key) {
        return key == null ? null : "/files/" + key;
    }
}
