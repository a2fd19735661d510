package org.hemicycle.participation.api.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.api.clients.ApiClient;
import org.hemicycle.participation.api.clients.Clients;
import org.hemicycle.themes.web.Pages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What a site is told when somebody has come to sign in to it: a code, or why there is none. It is told only at an address that was
 * entered for it; whoever comes with another one, or in the name of no site, gets a page that says what to do. The answer names its
 * issuer (RFC 9207).
 */
@Component
class AuthorizationAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(AuthorizationAnswers.class);

    private final Issuer issuer;
    private final Clients clients;
    private final SentOnward onward;
    private final Pages pages;

    AuthorizationAnswers(Issuer issuer, Clients clients, SentOnward onward, Pages pages) {
        this.issuer = issuer;
        this.clients = clients;
        this.onward = onward;
        this.pages = pages;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var answer = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var told = new LinkedHashMap<String, String>();
        told.put("code", Objects.requireNonNull(answer.getAuthorizationCode()).getTokenValue());
        send(answer, told, request, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var error = reason instanceof OAuth2AuthenticationException known
                ? known.getError()
                : new OAuth2Error(OAuth2ErrorCodes.SERVER_ERROR);
        log.info(
                "Sign-in of a site refused: {} {}", error.getErrorCode(), Objects.toString(error.getDescription(), ""));
        var asked = reason instanceof OAuth2AuthorizationCodeRequestAuthenticationException failed
                ? failed.getAuthorizationCodeRequestAuthentication()
                : null;
        if (asked == null || !isEntered(asked)) {
            response.setStatus(400);
            pages.send("api/refused", Map.of("page", new RefusedPage(kind(error))), request, response);
            return;
        }
        var told = new LinkedHashMap<String, String>();
        told.put("error", error.getErrorCode());
        if (error.getDescription() != null) {
            told.put("error_description", error.getDescription());
        }
        send(asked, told, request, response);
    }

    private void send(
            OAuth2AuthorizationCodeRequestAuthenticationToken answer,
            Map<String, String> told,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (answer.getState() != null && !answer.getState().isEmpty()) {
            told.put("state", answer.getState());
        }
        told.put("iss", issuer.name());
        var name = clients.named(answer.getClientId()).map(ApiClient::name).orElse("");
        onward.to(with(Objects.requireNonNull(answer.getRedirectUri()), told), name, request, response);
    }

    /** Looked at once more, so that no path through the library sends anybody to an address that nobody entered. */
    private boolean isEntered(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        var address = asked.getRedirectUri();
        return address != null
                && clients.named(asked.getClientId())
                        .filter(client -> client.kind().signsIn())
                        .filter(client -> client.redirects().contains(address))
                        .isPresent();
    }

    private static String kind(OAuth2Error error) {
        var description = Objects.toString(error.getDescription(), "");
        if (description.endsWith("redirect_uri")) {
            return "address";
        }
        return description.endsWith("client_id") ? "site" : description.endsWith("state") ? "late" : "request";
    }

    private static String with(String address, Map<String, String> told) {
        var query = new StringBuilder(address);
        char mark = address.indexOf('?') < 0 ? '?' : '&';
        for (var entry : told.entrySet()) {
            query.append(mark).append(entry.getKey()).append('=').append(encoded(entry.getValue()));
            mark = '&';
        }
        return query.toString();
    }

    private static String encoded(@Nullable String value) {
        return URLEncoder.encode(Objects.toString(value, ""), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
