package org.hemicycle.provisioning.storage;

import java.util.Optional;
import org.hemicycle.provisioning.storage.PictureCheck.Accepted;
import org.hemicycle.provisioning.storage.PictureCheck.Refused;

/** Looks at the bytes of an upload, never at its name or declared type, and says whether it is a picture to keep. */
public final class Pictures {

    private Pictures() {}

    /** Checks the logo of an organisation. */
    public static PictureCheck logo(byte[] content) {
        return check(content, PictureLimits.LOGO);
    }

    /** Checks a picture against limits; a drawing in SVG comes back reduced to what is surely harmless. */
    public static PictureCheck check(byte[] content, PictureLimits limits) {
        if (content.length == 0) {
            return new Refused(PictureRefusal.EMPTY);
        }
        if (content.length > limits.bytes()) {
            return new Refused(PictureRefusal.TOO_LARGE);
        }
        Optional<PictureType> raster = Raster.typeOf(content);
        if (raster.isPresent()) {
            return raster(content, raster.get(), limits);
        }
        return limits.drawings() ? SafeSvg.of(content) : new Refused(PictureRefusal.NOT_A_PICTURE);
    }

    private static PictureCheck raster(byte[] content, PictureType type, PictureLimits limits) {
        return Raster.sizeOf(content, type)
                .<PictureCheck>map(size -> {
                    if (size.pixels() > limits.pixels()) {
                        return new Refused(PictureRefusal.TOO_MANY_PIXELS);
                    }
                    return Raster.opens(content, type)
                            ? new Accepted(content, type, size.width(), size.height())
                            : new Refused(PictureRefusal.NOT_A_PICTURE);
                })
                .orElseGet(() -> new Refused(PictureRefusal.NOT_A_PICTURE));
    }
}
