package org.hemicycle.manager.configuration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The one login of the configuration server. The password is random, so comparing it in constant time is enough. */
final class DataPlaneSignIn implements AuthenticationProvider {
    private final ConfigurationAccess access;

    DataPlaneSignIn(ConfigurationAccess access) {
        this.access = access;
    }

    @Override
    public Authentication authenticate(Authentication wish) {
        var known = same(wish.getName(), access.configUser())
                & same(String.valueOf(wish.getCredentials()), access.configPassword());
        if (!known) {
            throw new BadCredentialsException("Unknown reader of the configuration");
        }
        return UsernamePasswordAuthenticationToken.authenticated(access.configUser(), null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
