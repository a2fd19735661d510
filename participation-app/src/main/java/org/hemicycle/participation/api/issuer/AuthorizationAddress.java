package org.hemicycle.participation.api.issuer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;

/** Where people come from a site. A filter answers; this is here for the gates that stand before handlers. */
@Controller
class AuthorizationAddress {
    @RequestMapping(
            path = "/oauth2/authorize",
            method = {RequestMethod.GET, RequestMethod.POST})
    void answeredByAFilter() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
