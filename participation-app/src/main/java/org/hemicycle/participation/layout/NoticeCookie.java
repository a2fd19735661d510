package org.hemicycle.participation.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries the notice of a write over the redirect that follows it, in a cookie that lives a minute and is read once: nothing is
 * written for it, and nobody needs a session. It is signed for one organisation, so that no neighbour can put words in its mouth.
 */
final class NoticeCookie implements FlashMapManager {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final String name;
    private final boolean https;
    private final SecretKeySpec key;

    /** @param key known to all nodes and to nobody else */
    NoticeCookie(boolean https, String key) {
        this.name = https ? "__Host-notice" : "notice";
        this.https = https;
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        var left = WebUtils.getCookie(request, name);
        var notice = left == null ? Optional.<Notice>empty() : read(left.getValue(), request);
        if (notice.isEmpty()) {
            return null;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        var flash = new FlashMap();
        flash.put(Requests.NOTICE, notice.get());
        return flash;
    }

    @Override
    public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (flash.get(Requests.NOTICE) instanceof Notice notice
                && flash.getTargetRequestPath() instanceof String path) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(written(Left.of(notice, path)), LIFE));
        }
    }

    private String cookie(String value, Duration life) {
        return ResponseCookie.from(name, value)
                .path("/")
                .secure(https)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(life)
                .build()
                .toString();
    }

    private String written(Left left) {
        var text = ENCODER.encodeToString(JSON.writeValueAsBytes(left));
        return text + "." + signature(text);
    }

    private Optional<Notice> read(String value, HttpServletRequest request) {
        int dot = value.indexOf('.');
        if (dot < 0 || !isGenuine(value.substring(0, dot), value.substring(dot + 1))) {
            return Optional.empty();
        }
        var left = JSON.readValue(Base64.getUrlDecoder().decode(value.substring(0, dot)), Left.class);
        return left.path().equals(request.getRequestURI())
                ? Optional.of(new Notice(left.kind(), new Message(left.sentence(), left.arguments())))
                : Optional.empty();
    }

    private boolean isGenuine(String text, String signature) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), signature(text).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            var whose = CurrentTenant.find().map(tenant -> tenant.id().value()).orElse("");
            return ENCODER.encodeToString(mac.doFinal((whose + " " + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Left(String path, Notice.Kind kind, String sentence, List<Object> arguments) {
        static Left of(Notice notice, String path) {
            return new Left(
                    path,
                    notice.kind(),
                    notice.message().key(),
                    notice.message().arguments());
        }
    }
}
