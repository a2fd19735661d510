package org.hemicycle.manager.organisations;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureLimits;
import org.hemicycle.provisioning.storage.Pictures;
import org.jspecify.annotations.Nullable;

/** Looks at the colour, the style and the logo of a draft. */
final class CheckingALook {
    private static final Pattern DATA = Pattern.compile("data:image/[a-z+.-]+;base64,(?<content>[A-Za-z0-9+/=]*)");

    private final List<FieldProblem> problems;

    CheckingALook(List<FieldProblem> problems) {
        this.problems = problems;
    }

    /** @param logo the picture to keep, which for SVG is not what came */
    record Found(String colour, @Nullable String preset, PictureCheck.@Nullable Accepted logo) {
        @Nullable
        String logoKey() {
            return logo == null
                    ? null
                    : "look/logo-" + fingerprint(logo.content()) + "."
                            + logo.type().extension();
        }
    }

    @Nullable
    Found check(Draft.Look look) {
        var colour = colour(look.primaryColour());
        var preset = preset(look.preset());
        var logo = look.logo() == null ? null : logo(look.logo());
        return colour == null ? null : new Found(colour, preset, logo);
    }

    private @Nullable String colour(@Nullable String text) {
        if (text == null) {
            return refuse("required-colour", "/branding/primaryColour");
        }
        return Branding.isColour(text)
                ? text.toLowerCase(Locale.ROOT)
                : refuse("not-a-colour", "/branding/primaryColour");
    }

    private @Nullable String preset(@Nullable String text) {
        var allowed = Arrays.stream(Kind.values()).map(Kind::key).toList();
        return text == null || allowed.contains(text)
                ? text
                : refuse("not-one-of", "/branding/preset", String.join(", ", allowed));
    }

    private PictureCheck.@Nullable Accepted logo(String text) {
        var matcher = DATA.matcher(text);
        if (!matcher.matches()) {
            return refuse("logo-not-data", "/branding/logo");
        }
        byte[] content;
        try {
            content = Base64.getDecoder().decode(matcher.group("content"));
        } catch (IllegalArgumentException e) {
            return refuse("logo-not-data", "/branding/logo");
        }
        return switch (Pictures.check(content, PictureLimits.LOGO)) {
            case PictureCheck.Accepted accepted -> accepted;
            case PictureCheck.Refused(var reason) -> refuse("logo-" + reason.key(), "/branding/logo");
        };
    }

    /** Part of the key, so that caches never show an old logo. */
    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> @Nullable T refuse(String code, String field, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
        return null;
    }
}
