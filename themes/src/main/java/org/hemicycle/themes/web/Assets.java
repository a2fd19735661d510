package org.hemicycle.themes.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hemicycle.themes.Frame;
import org.hemicycle.themes.Theme;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Style sheets, fonts and scripts, read once at start and known by the hash of their content. */
public final class Assets implements Frame.AssetPaths {
    private static final Pattern ADDRESS = Pattern.compile("url\\(\"?/assets/([^\")]+)\"?\\)");
    private static final List<String> SHEETS =
            List.of("layers", "tokens", "reset", "type", "frame", "forms", "components", "space", "admin", "print");
    private static final int THEMES_KEPT = 4_000;

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<Theme, Asset> themes = new ConcurrentHashMap<>();

    public Assets() {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        try {
            for (Resource file : resources.getResources("classpath*:assets/**/*.*")) {
                String url = file.getURL().toString();
                String name = url.substring(url.lastIndexOf("/assets/") + "/assets/".length());
                if (!name.startsWith("css/") && !name.endsWith(".txt")) {
                    add(name, file.getContentAsByteArray());
                }
            }
            for (var library : Libraries.FILES.entrySet()) {
                for (Resource file : resources.getResources("classpath*:" + Libraries.ROOT + library.getValue())) {
                    add(library.getKey(), file.getContentAsByteArray());
                }
            }
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            for (String sheet : SHEETS) {
                bundle.write(resources
                        .getResource("classpath:assets/css/" + sheet + ".css")
                        .getContentAsByteArray());
            }
            add("css/hemicycle.css", addressed(bundle.toString(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the style sheets could not be read", broken);
        }
    }

    @Override
    public String of(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset is called " + name);
        }
        return "/assets/" + asset.hash() + "/" + name;
    }

    @Override
    public String of(Theme theme) {
        Asset asset = themes.get(theme);
        if (asset == null) {
            asset = made(theme);
            if (themes.size() < THEMES_KEPT) {
                themes.put(theme, asset);
            }
        }
        return "/assets/" + asset.hash() + "/theme/" + theme.name() + ".css";
    }

    /** What is served at a path after {@code /assets/}, if its hash is that of the content. */
    Optional<Asset> at(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String name = path.substring(slash + 1);
        Asset asset = name.startsWith("theme/") ? theme(name) : byName.get(name);
        return Optional.ofNullable(asset).filter(found -> found.hash().equals(path.substring(0, slash)));
    }

    private @org.jspecify.annotations.Nullable Asset theme(String name) {
        if (!name.matches("theme/[a-z]{1,20}-[0-9a-f]{6}\\.css")) {
            return null;
        }
        Theme theme = Theme.named(name.substring("theme/".length(), name.length() - ".css".length()));
        Asset kept = themes.get(theme);
        return kept != null ? kept : made(theme);
    }

    private Asset made(Theme theme) {
        return Asset.of("theme.css", addressed(theme.css()));
    }

    private void add(String name, byte[] content) {
        byName.put(name, Asset.of(name, content));
    }

    /** Addresses of other assets inside a style sheet get the hash of what they lead to. */
    private byte[] addressed(String css) {
        return ADDRESS.matcher(css)
                .replaceAll(found -> "url(\"" + of(found.group(1)) + "\")")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
