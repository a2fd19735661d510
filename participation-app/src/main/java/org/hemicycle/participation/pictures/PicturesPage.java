package org.hemicycle.participation.pictures;

import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** All pictures, and the form that adds one. */
record PicturesPage(
        List<StoredPicture> pictures,
        @Nullable String next,
        PictureForm form,
        FormErrors errors,
        List<Locale> languages) {}
