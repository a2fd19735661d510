package org.hemicycle.themes.web;

import java.util.Map;

/** A file of the look, ready to send: as it is, and compressed when that makes it smaller. */
record Asset(String type, String hash, byte[] plain, byte[] compressed) {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg");

    static Asset of(String name, byte[] content) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        return new Asset(type, Assets.hash(content), content, Gzip.compress(content, 9));
    }

    boolean worthCompressing() {
        return compressed.length < plain.length * 0.95;
    }
}
