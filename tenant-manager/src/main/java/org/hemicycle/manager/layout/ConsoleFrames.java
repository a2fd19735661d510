package org.hemicycle.manager.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hemicycle.manager.platform.Permissions;
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
import org.hemicycle.themes.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Builds the frame of a page of the console, in the look of the platform itself. */
@Component
final class ConsoleFrames implements Frames {
    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Messages messages;
    private final Assets assets;
    private final Languages languages;
    private final Clock clock;
    private final List<ConsoleEntry> entries;
    private final List<EntryCount> counts;

    ConsoleFrames(
            Messages messages,
            Assets assets,
            Languages languages,
            Clock clock,
            List<ConsoleEntry> entries,
            List<EntryCount> counts) {
        this.messages = messages;
        this.assets = assets;
        this.languages = languages;
        this.clock = clock;
        this.counts = counts;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(ConsoleEntry::position))
                .toList();
    }

    @Override
    public Frame of(HttpServletRequest request, HttpServletResponse response) {
        Locale locale = languages.choose(request, response, LOCALES);
        Texts texts = new Texts(messages, locale, ZoneId.of("Europe/Paris"), clock);
        Account account = account(request);
        return new Frame(
                texts,
                new Site("Hemicycle", home(request), null, Requests.look(request, Theme.PLATFORM)),
                List.of(),
                account == null ? List.of() : sections(request, texts),
                List.of(),
                languages.links(request, LOCALES, locale),
                account,
                null,
                null,
                Requests.notices(request),
                null,
                null,
                Requests.path(request),
                assets,
                () -> csrf(request),
                () -> SecurityHeaders.nonce(request, response));
    }

    private List<Link> sections(HttpServletRequest request, Texts texts) {
        var permissions = Permissions.of(request);
        var sections = new ArrayList<Link>();
        int group = 0;
        for (var entry : entries) {
            if (permissions.has(entry.permission())) {
                var link = Link.to(entry.path(), label(entry, texts), Requests.within(request, entry.path()));
                boolean apart = !sections.isEmpty() && entry.group() != group;
                sections.add(apart ? link.beginningAGroup() : link);
                group = entry.group();
            }
        }
        return sections;
    }

    /** Where the name at the top leads: people who are no operators stay among the pages that are for them. */
    private static String home(HttpServletRequest request) {
        if (Requests.within(request, "/signup")) {
            return "/signup";
        }
        return Requests.within(request, "/directory") || Requests.within(request, "/status") ? "/directory" : "/";
    }

    private String label(ConsoleEntry entry, Texts texts) {
        int waiting = counts.stream()
                .filter(count -> count.path().equals(entry.path()))
                .mapToInt(ConsoleFrames::waiting)
                .sum();
        return waiting == 0
                ? texts.get(entry.label())
                : texts.get("console.menu.waiting", texts.get(entry.label()), texts.number(waiting));
    }

    /** A page that says that the database is down does not fail for it. */
    private static int waiting(EntryCount count) {
        try {
            return count.count();
        } catch (DataAccessException | TransactionException e) {
            return 0;
        }
    }

    private static @Nullable Account account(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication operator && operator.isAuthenticated()
                ? new Account(operator.getName(), List.of(), "/sign-out")
                : null;
    }

    private static Csrf csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Csrf(token.getParameterName(), token.getToken());
    }
}
