package org.hemicycle.participation.pictures;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureLimits;
import org.hemicycle.provisioning.storage.Pictures;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A picture as somebody brings it.
 *
 * @param check null when none came
 */
record PictureForm(@Nullable PictureCheck check, LocalizedText alternative, String credit) {
    static final PictureLimits LIMITS = new PictureLimits(5 * 1024 * 1024, 40_000_000, false);
    static final int LONGEST_WORDS = 300;
    static final int LONGEST_CREDIT = 120;
    static final PictureForm EMPTY = new PictureForm(null, LocalizedText.of(Map.of()), "");

    static PictureForm of(@Nullable MultipartFile file, WrittenForm form, List<Locale> languages) throws IOException {
        return new PictureForm(checked(file), form.localized("alternative", languages), form.text("credit"));
    }

    /** From the editor, which asks for the words in the language of the text only. */
    static PictureForm of(@Nullable MultipartFile file, String language, String words, String credit)
            throws IOException {
        return new PictureForm(
                checked(file),
                LocalizedText.of(words.isBlank() ? Map.of() : Map.of(language, words.strip())),
                credit.strip());
    }

    private static @Nullable PictureCheck checked(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? null : Pictures.check(file.getBytes(), LIMITS);
    }

    /** What is wrong with it; the words are demanded in one language at least, under the name of this field. */
    FormErrors errors(String words) {
        FormErrors errors = FormErrors.NONE;
        if (check == null) {
            errors = errors.and("picture", Message.of("pictures.missing"));
        } else if (check instanceof PictureCheck.Refused(var reason)) {
            errors = errors.and(
                    "picture", Message.of("admin.upload." + reason.key(), LIMITS.bytes() / (1024.0 * 1024.0)));
        }
        if (alternative.isEmpty()) {
            errors = errors.and(words, Message.of("pictures.without-words"));
        }
        if (alternative.byLanguage().values().stream().anyMatch(one -> one.length() > LONGEST_WORDS)) {
            errors = errors.and(words, Message.of("pictures.words-too-long", LONGEST_WORDS));
        }
        return credit.length() > LONGEST_CREDIT
                ? errors.and("credit", Message.of("pictures.credit-too-long", LONGEST_CREDIT))
                : errors;
    }
}
