package org.hemicycle.manager.operators;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hemicycle.manager.platform.TrustedProxies;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends away for a while whoever guesses at the secrets of programs: five guesses at one program from one address are free,
 * twenty at all programs. Whoever has the right secret elsewhere is not held up, so that nobody can lock a program out.
 */
final class GuessingAtSecrets extends OncePerRequestFilter implements AuthenticationFailureHandler {
    private final AuthenticationConverter credentials = new DelegatingAuthenticationConverter(
            List.of(new ClientSecretBasicAuthenticationConverter(), new ClientSecretPostAuthenticationConverter()));
    private final OAuth2ErrorHttpMessageConverter json = new OAuth2ErrorHttpMessageConverter();
    private final SignInFailures failures;
    private final TrustedProxies proxies;

    GuessingAtSecrets(SignInFailures failures, TrustedProxies proxies) {
        this.failures = failures;
        this.proxies = proxies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var guessed = guessed(request);
        var locked = failures.locked(guessed);
        if (locked.isPresent()) {
            refuse(response, locked.get());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.OK.value()) {
            failures.clear(guessed);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        var code = e instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        var guessed = guessed(request);
        for (var each : guessed) {
            failures.add(each);
        }
        Optional<Duration> locked = failures.locked(guessed);
        if (locked.isPresent()) {
            refuse(response, locked.get());
        } else {
            boolean wrong = code.equals(OAuth2ErrorCodes.INVALID_CLIENT);
            write(response, wrong ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST, new OAuth2Error(code));
        }
    }

    private Guessed[] guessed(HttpServletRequest request) {
        var address = proxies.addressOf(request);
        return new Guessed[] {Guessed.client(address, client(request)), Guessed.address(address)};
    }

    private String client(HttpServletRequest request) {
        try {
            var given = credentials.convert(request);
            return given == null ? "" : given.getName();
        } catch (OAuth2AuthenticationException malformed) {
            return "";
        }
    }

    /** RFC 6749 (section 5.2) knows no code for too many attempts; the status tells, and the header says how long. */
    private void refuse(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, "Too many failed attempts; try again later", null));
    }

    private void write(HttpServletResponse response, HttpStatus status, OAuth2Error error) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var answer = new ServletServerHttpResponse(response);
        answer.setStatusCode(status);
        json.write(error, null, answer);
    }
}
