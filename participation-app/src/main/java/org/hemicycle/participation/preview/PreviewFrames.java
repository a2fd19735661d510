package org.hemicycle.participation.preview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.provisioning.templates.TemplateContent;
import org.hemicycle.themes.Csrf;
import org.hemicycle.themes.Frame;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.Site;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.Theme;
import org.hemicycle.themes.web.Assets;
import org.hemicycle.themes.web.Frames;
import org.hemicycle.themes.web.Languages;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of a page that is shown from a template: menu and footer as they will be, and nobody signed in. */
final class PreviewFrames implements Frames {
    private static final String SHOWN = Shown.class.getName();

    private final Messages messages;
    private final Assets assets;
    private final Languages languages;
    private final ObjectProvider<Contributions> contributions;
    private final Clock clock;

    PreviewFrames(
            Messages messages,
            Assets assets,
            Languages languages,
            ObjectProvider<Contributions> contributions,
            Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.languages = languages;
        this.contributions = contributions;
        this.clock = clock;
    }

    static void show(HttpServletRequest request, Shown shown) {
        request.setAttribute(SHOWN, shown);
    }

    @Override
    public Frame of(HttpServletRequest request, HttpServletResponse response) {
        var shown = (Shown) request.getAttribute(SHOWN);
        var tenant = shown.tenant();
        var branding = tenant.branding();
        Locale locale = languages.choose(request, response, tenant.locales());
        var texts = new Texts(messages, locale, tenant.timeZone(), clock);
        var preset = branding.preset() == null ? tenant.kind().key() : branding.preset();
        return new Frame(
                texts,
                new Site(
                        tenant.name().in(locale),
                        "/",
                        branding.logo() == null ? null : "/files/" + branding.logo(),
                        Theme.of(preset, branding.primaryColour())),
                menu(shown, texts, PreviewDoor.path(request)),
                List.of(),
                links(shown, texts, false),
                languages.links(request, tenant.locales(), locale),
                null,
                "/session/new",
                null,
                List.of(),
                Notice.information("preview.banner"),
                null,
                PreviewDoor.path(request),
                assets,
                () -> new Csrf("_csrf", ""),
                () -> "");
    }

    private List<Link> menu(Shown shown, Texts texts, String path) {
        var menu = new ArrayList<Link>();
        contributions
                .getObject()
                .menu()
                .forEach(entry ->
                        menu.add(Link.to(entry.path(), texts.get(entry.label()), path.startsWith(entry.path()))));
        menu.addAll(links(shown, texts, true));
        return menu;
    }

    private static List<Link> links(Shown shown, Texts texts, boolean inMenu) {
        return shown.content().pages().stream()
                .filter(page -> page.inMenu() == inMenu)
                .map(page -> Link.to("/pages/" + page.slug(), title(page, texts), false))
                .toList();
    }

    private static String title(TemplateContent.Page page, Texts texts) {
        return page.title().in(texts.locale());
    }
}
