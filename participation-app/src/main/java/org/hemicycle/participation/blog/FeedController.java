package org.hemicycle.participation.blog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.themes.web.Languages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The latest posts for feed readers, in the language that they ask for. */
@RestController
class FeedController {
    private static final int LATEST = 20;

    private final Posts posts;
    private final Organisations organisations;
    private final PublicAddresses addresses;
    private final Languages languages;

    FeedController(Posts posts, Organisations organisations, PublicAddresses addresses, Languages languages) {
        this.posts = posts;
        this.organisations = organisations;
        this.addresses = addresses;
        this.languages = languages;
    }

    @GetMapping(path = "/blog/feed", produces = MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=utf-8")
    String feed(HttpServletRequest request, HttpServletResponse response) {
        var tenant = CurrentTenant.get();
        var language = languages.choose(request, response, tenant.locales());
        return new Feed(addresses.of(tenant), organisations.current().name().in(language), language)
                .of(posts.published(0, LATEST));
    }
}
