package org.hemicycle.participation.api.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Refuses who cannot show to be a client of this organisation, without saying what was wrong (RFC 6749, section 5.2). */
final class ClientRefusal implements AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(ClientRefusal.class);
    private final OAuth2ErrorHttpMessageConverter json = new OAuth2ErrorHttpMessageConverter();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var code = reason instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        log.info("A client was refused: {}", code);
        boolean unknown = code.equals(OAuth2ErrorCodes.INVALID_CLIENT);
        var answer = new ServletServerHttpResponse(response);
        if (unknown) {
            answer.getHeaders().set("WWW-Authenticate", "Basic realm=\"oauth2\"");
        }
        answer.setStatusCode(unknown ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST);
        json.write(new OAuth2Error(code), null, answer);
    }
}
