package org.hemicycle.themes.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves {@code /assets/<hash>/…} for any host, before anybody asks whose space it is; what a hash names never changes. */
public final class AssetFilter extends OncePerRequestFilter {
    private static final String ROOT = "/assets/";
    private final Assets assets;

    public AssetFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Asset> found = assets.at(request.getRequestURI().substring(ROOT.length()));
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (found.isEmpty() || !reading) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setStatus(found.isEmpty() ? 404 : 405);
            return;
        }
        send(found.get(), request, response);
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String etag = "\"" + asset.hash() + "\"";
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-site");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", etag);
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        boolean compressed = asset.worthCompressing() && Gzip.taken(request);
        byte[] body = compressed ? asset.compressed() : asset.plain();
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(body);
        }
    }
}
