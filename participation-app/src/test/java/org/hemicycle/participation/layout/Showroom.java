package org.hemicycle.participation.layout;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.Account;
import org.hemicycle.themes.Csrf;
import org.hemicycle.themes.Frame;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Site;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.Theme;
import org.hemicycle.themes.web.Assets;
import org.hemicycle.themes.web.Frames;
import org.hemicycle.themes.web.Languages;
import org.hemicycle.themes.web.Requests;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The pages of the layout alone, with an invented organisation around them: no database, no sessions. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    MultipartAutoConfiguration.class
})
@Import({LayoutConfiguration.class, Components.class, ErrorPages.class})
class Showroom {
    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    public static void main(String[] arguments) {
        SpringApplication.run(
                Showroom.class,
                "--server.port=" + arguments[0],
                "--server.address=127.0.0.1",
                "--spring.config.location=optional:file:none",
                "--hemicycle.components-page=true",
                "--spring.cloud.config.enabled=false",
                "--spring.web.resources.add-mappings=false");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Frames invented(Messages messages, Assets assets, Languages languages, Clock clock) {
        return (request, response) -> {
            Locale locale = languages.choose(request, response, LOCALES);
            boolean signedIn = request.getParameter("in") != null;
            return new Frame(
                    new Texts(messages, locale, ZoneId.of("Europe/Paris"), clock),
                    new Site("Ville de Saint-Aubin", "/", null, Requests.look(request, Theme.PLATFORM)),
                    List.of(
                            Link.to("/", "Accueil"),
                            Link.to("/spaces", "Démarches", true),
                            Link.to("/pages/ateliers", "Ateliers"),
                            Link.to("/pages/reponses", "Ce que la ville répond")),
                    List.of(Link.to("/admin", "Aujourd’hui", true), Link.to("/admin/look", "Apparence")),
                    List.of(Link.to("/pages/legal", "Mentions légales"), Link.to("/accessibility", "Accessibilité")),
                    languages.links(request, LOCALES, locale),
                    signedIn
                            ? new Account("Jeanne Morel", List.of(Link.to("/admin", "Administration")), "/session/end")
                            : null,
                    "/session/new",
                    null,
                    List.of(),
                    null,
                    null,
                    Requests.path(request),
                    assets,
                    () -> new Csrf("_csrf", "token"),
                    () -> "nonce");
        };
    }
}
