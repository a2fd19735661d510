package org.hemicycle.manager.console.opening;

import java.io.IOException;
import java.util.Base64;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.Pictures;
import org.springframework.web.multipart.MultipartFile;

/** The logo of the form: the file just chosen, else the one chosen before. */
final class ChosenLogo {
    private static final String UNKNOWN = "data:image/unknown;base64,";

    private ChosenLogo() {}

    /** The form with its logo as a data URI; a file that is no picture stays as it came, for the check to refuse. */
    static OpeningForm in(OpeningForm form, MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            return form;
        }
        return form.withLogo(
                switch (Pictures.logo(file.getBytes())) {
                    case PictureCheck.Accepted accepted -> data(accepted.type().mediaType(), accepted.content());
                    case PictureCheck.Refused _ -> UNKNOWN + encoded(file.getBytes());
                });
    }

    /** The same form, without a logo that was refused: the operator chooses another. */
    static OpeningForm without(OpeningForm form, boolean refused) {
        return refused || form.logoData().startsWith(UNKNOWN) ? form.withLogo("") : form;
    }

    private static String data(String type, byte[] content) {
        return "data:" + type + ";base64," + encoded(content);
    }

    private static String encoded(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }
}
