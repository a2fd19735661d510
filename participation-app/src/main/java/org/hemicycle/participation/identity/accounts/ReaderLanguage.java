package org.hemicycle.participation.identity.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.web.Languages;
import org.springframework.stereotype.Component;

/** The language in which the person at the other end reads the page, for the mails that follow from it. */
@Component
public class ReaderLanguage {
    private final Languages languages;

    ReaderLanguage(Languages languages) {
        this.languages = languages;
    }

    public Locale of(HttpServletRequest request, HttpServletResponse response) {
        return languages.choose(request, response, CurrentTenant.get().locales());
    }
}
