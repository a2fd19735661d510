package org.hemicycle.participation.preview;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hemicycle.participation.modules.PreviewSource;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.provisioning.templates.Preview;
import org.hemicycle.provisioning.templates.PreviewTokens;
import org.hemicycle.provisioning.templates.ReadingContent;
import org.hemicycle.provisioning.templates.Template.TemplateFile;
import org.hemicycle.provisioning.templates.TemplatesFromAfar;
import org.hemicycle.themes.web.Pages;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers all that is asked under the name of previews. A page is rendered as it always is, and its links are turned so that they stay
 * inside of the preview.
 */
final class PreviewDoor extends OncePerRequestFilter {
    private static final Pattern ADDRESS = Pattern.compile("/_preview/([A-Za-z0-9_.-]+)(/.*)?");
    private static final Pattern LINK = Pattern.compile("(\\s(?:href|src|action)=\")/(?!/|assets/)");
    private static final String PATH = PreviewDoor.class.getName() + ".path";
    private static final String READY = "/ready.svg";
    private static final byte[] DOT =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>".getBytes(StandardCharsets.UTF_8);

    private final PublicAddresses addresses;
    private final PreviewTokens tokens;
    private final TemplatesFromAfar templates;
    private final Supplier<List<PreviewSource>> sources;
    private final Pages pages;
    private final Clock clock;

    PreviewDoor(
            PublicAddresses addresses,
            PreviewTokens tokens,
            TemplatesFromAfar templates,
            Supplier<List<PreviewSource>> sources,
            PreviewFrames frames,
            Clock clock) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.templates = templates;
        this.sources = sources;
        this.pages = new Pages("org.hemicycle.participation", frames);
        this.clock = clock;
    }

    /** The path inside of the preview. */
    static String path(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(PATH));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !addresses.isOwnHost(request, Preview.HOST);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            response.setStatus(405);
        } else if (!address.matches()) {
            response.setStatus(404);
        } else {
            var preview = tokens.read(address.group(1));
            if (preview.isEmpty()) {
                response.setStatus(410);
            } else {
                var path = address.group(2) == null ? "/" : address.group(2);
                show(preview.get(), address.group(1), path, request, response);
            }
        }
    }

    private void show(
            Preview preview, String token, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.equals(READY)) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            send(DOT, "image/svg+xml", preview, response);
            return;
        }
        var content = templates
                .find(preview.template(), preview.version())
                .map(template -> ReadingContent.of(template, preview.name(), clock.instant()));
        if (content.isEmpty()) {
            response.setStatus(404);
            return;
        }
        var shown = Shown.of(preview, content.get(), clock.instant());
        if (path.startsWith("/files/")) {
            var file = file(shown, path.substring("/files/".length()));
            if (file.isPresent()) {
                send(file.get().content(), file.get().type(), preview, response);
            } else {
                response.setStatus(404);
            }
            return;
        }
        request.setAttribute(PATH, path);
        PreviewFrames.show(request, shown);
        var html = CurrentTenant.call(shown.tenant(), () -> page(path, shown, request, response));
        var turned = LINK.matcher(html).replaceAll("$1" + Preview.PATH + token + "/");
        send(turned.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8", preview, response);
    }

    /** What no feature shows without a home is said to be left out. */
    private String page(String path, Shown shown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = sources.get().stream()
                .flatMap(source -> source.page(path, shown.content()).stream())
                .findFirst()
                .orElseGet(() -> new PreviewSource.Shown("preview/elsewhere", shown.content()));
        var caught = new ContentCachingResponseWrapper(response);
        pages.send(found.view(), Map.of("page", found.page()), new Plainly(request), caught);
        return new String(caught.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Optional<TemplateFile> file(Shown shown, String key) {
        var logo = shown.preview().logo();
        return key.equals("logo") && logo != null
                ? templates.logo(logo)
                : shown.content().files().stream()
                        .filter(file -> file.key().value().equals(key))
                        .findFirst();
    }

    /** Nothing runs and nothing is sent, whatever the template says; only the console may frame it. */
    private static void send(byte[] body, String type, Preview preview, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; "
                        + "base-uri 'none'; sandbox allow-same-origin; frame-ancestors " + preview.framedBy());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("ETag", null);
        response.setStatus(200);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
