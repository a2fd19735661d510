package org.hemicycle.participation.layout;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.AdminGroup;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.ElectionSilence;
import org.hemicycle.participation.modules.MenuArrangement;
import org.hemicycle.participation.modules.ModuleGate;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.participation.tenancy.Refusal;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.themes.Account;
import org.hemicycle.themes.Csrf;
import org.hemicycle.themes.Frame;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.Site;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.Theme;
import org.hemicycle.themes.web.Assets;
import org.hemicycle.themes.web.Frames;
import org.hemicycle.themes.web.Languages;
import org.hemicycle.themes.web.Requests;
import org.hemicycle.themes.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/** Builds the frame of a page of a space: whose it is, where one may go, who is there. */
@Component
final class SpaceFrames implements Frames {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Wording wording;
    private final Assets assets;
    private final Languages languages;
    private final Clock clock;
    private final Organisations organisations;
    private final Contributions contributions;
    private final CsrfTokenRepository tokens;
    private final ElectionSilence silence;
    private final MaintenanceWords maintenance;
    private final TriedLook tried;

    SpaceFrames(
            Wording wording,
            Assets assets,
            Languages languages,
            Clock clock,
            Organisations organisations,
            Contributions contributions,
            CsrfTokenRepository tokens,
            ElectionSilence silence,
            MaintenanceWords maintenance,
            TriedLook tried) {
        this.wording = wording;
        this.assets = assets;
        this.languages = languages;
        this.clock = clock;
        this.organisations = organisations;
        this.contributions = contributions;
        this.tokens = tokens;
        this.silence = silence;
        this.maintenance = maintenance;
        this.tried = tried;
    }

    @Override
    public Frame of(HttpServletRequest request, HttpServletResponse response) {
        Optional<Tenant> tenant = CurrentTenant.find();
        List<Locale> offered = tenant.map(SpaceFrames::spoken).orElse(SPOKEN);
        Locale locale = languages.choose(request, response, offered);
        Texts texts = new Texts(isCalm(request) ? wording.usual() : wording.current(), locale, zone(tenant), clock);
        boolean open = tenant.isPresent() && !isCalm(request);
        Reader reader = open ? reader(request) : null;
        String path = Requests.path(request);
        boolean closed = open && organisations.current().isClosed();
        if (closed) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
        return new Frame(
                texts,
                site(request, tenant, locale, open, reader),
                open && (reader != null || !closed) ? menu(request, texts) : List.of(),
                reader != null ? sections(request, reader, texts) : List.of(),
                open ? footer(request, texts) : List.of(),
                languages.links(request, offered, locale),
                reader == null ? null : account(reader, texts),
                open ? signIn(path) : null,
                null,
                open ? Requests.notices(request) : List.of(),
                tenant.map(one -> above(one, request, reader, texts)).orElse(null),
                reader == null ? null : visit(request, reader, texts),
                path,
                assets,
                () -> csrf(request, response),
                () -> SecurityHeaders.nonce(request, response));
    }

    /** While something is closed or broken, nothing is asked of the home. */
    private static boolean isCalm(HttpServletRequest request) {
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        return Refusal.of(request).isPresent() || (error && ErrorPages.status(request) >= 500);
    }

    private Site site(
            HttpServletRequest request, Optional<Tenant> bound, Locale locale, boolean open, @Nullable Reader reader) {
        if (bound.isEmpty()) {
            return new Site("Hemicycle", "/", null, Theme.PLATFORM);
        }
        Tenant tenant = bound.get();
        if (!open) {
            Theme usual = Theme.of(
                    preset(tenant, tenant.branding().preset()),
                    tenant.branding().primaryColour());
            return new Site(tenant.name().in(locale), "/", null, usual);
        }
        Organisation organisation = organisations.current();
        Organisation.Look look = organisation.look();
        String logo = look.logo() == null ? null : "/files/" + look.logo();
        Theme usual = Theme.of(preset(tenant, look.preset()), look.primaryColour());
        return new Site(
                organisation.name().in(locale),
                "/",
                logo,
                Requests.look(request, tried.of(request, reader).orElse(usual)));
    }

    private static String preset(Tenant tenant, @Nullable String chosen) {
        return chosen != null ? chosen : tenant.kind().key();
    }

    private List<Link> menu(HttpServletRequest request, Texts texts) {
        return organisations
                .current()
                .settings()
                .of(MenuArrangement.KEY, MenuArrangement.NONE)
                .shown(contributions.naturalMenu(texts), texts.locale())
                .stream()
                .map(place -> link(request, place.path(), place.label()))
                .toList();
    }

    private List<Link> footer(HttpServletRequest request, Texts texts) {
        return contributions.footerFromContent(texts.locale()).stream()
                .map(place -> link(request, place.path(), place.label()))
                .toList();
    }

    private List<Link> sections(HttpServletRequest request, Reader reader, Texts texts) {
        List<Link> sections = new ArrayList<>();
        AdminGroup last = AdminGroup.START;
        for (AdminEntry entry : contributions.administration(reader.powers())) {
            Link place = entry.path().equals("/admin")
                    ? Link.to(
                            "/admin",
                            texts.get(entry.label()),
                            request.getRequestURI().equals("/admin"))
                    : link(request, entry.path(), texts.get(entry.label()));
            AdminGroup group = AdminGroup.of(entry);
            sections.add(group == last ? place : place.beginning(texts.get(group.label())));
            last = group;
        }
        return sections;
    }

    private static Link link(HttpServletRequest request, String path, String label) {
        return Link.to(path, label, Requests.within(request, path));
    }

    private static Account account(Reader reader, Texts texts) {
        List<Link> links = new ArrayList<>(List.of(Link.to("/account", texts.get("frame.your-account"))));
        if (reader.appointed()) {
            links.add(Link.to("/admin", texts.get("frame.administration")));
        }
        return new Account(reader.name(), links, "/session/end");
    }

    private org.hemicycle.themes.@Nullable Visit visit(HttpServletRequest request, Reader reader, Texts texts) {
        Visit visit = reader.visit();
        if (visit == null) {
            return tried.of(request, reader).isEmpty()
                    ? null
                    : new org.hemicycle.themes.Visit(
                            Message.of("frame.trial-look"), "/admin/look/preview/end", "frame.trial-look.end");
        }
        return new org.hemicycle.themes.Visit(
                Message.of("frame.visit.sentence", visit.who(), texts.time(visit.until()), visit.why()),
                "/support/end");
    }

    private static @Nullable Reader reader(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                        && known.getPrincipal() instanceof Reader reader
                ? reader
                : null;
    }

    private static String signIn(String path) {
        boolean there = path.startsWith("/session") || path.startsWith("/participants") || path.equals("/");
        return there ? "/session/new" : "/session/new?next=" + Requests.encoded(path);
    }

    /** Maintenance counts more than anything else that could stand above a page; where it has its own page, nothing does. */
    private @Nullable Notice above(Tenant tenant, HttpServletRequest request, @Nullable Reader reader, Texts texts) {
        return MaintenanceGate.refused(request).isPresent()
                ? null
                : maintenance.banner(tenant, texts).orElseGet(() -> banner(tenant, request, reader, texts));
    }

    /** A silence counts more than all but the archive; on pages of a module that the plan no longer allows, that counts more than how the organisation stands. */
    private @Nullable Notice banner(Tenant tenant, HttpServletRequest request, @Nullable Reader reader, Texts texts) {
        if (tenant.state() instanceof TenantState.Archived) {
            return standing(tenant, reader);
        }
        return silence.now()
                .map(now -> Notice.information(
                        "frame.silence",
                        texts.dateTime(now.ends(tenant.timeZone()).toInstant())))
                .or(() -> soon(tenant, reader, texts))
                .orElseGet(() -> inside(tenant, request, reader, texts.locale()));
    }

    /** Staff are told a week before. */
    private Optional<Notice> soon(Tenant tenant, @Nullable Reader reader, Texts texts) {
        if (reader == null || !reader.appointed()) {
            return Optional.empty();
        }
        var soon = clock.instant().plus(Duration.ofDays(7));
        return silence.next()
                .filter(next -> next.begins(tenant.timeZone()).toInstant().isBefore(soon))
                .map(next -> Notice.information(
                        "frame.silence.soon",
                        texts.dateTime(next.begins(tenant.timeZone()).toInstant()),
                        texts.dateTime(next.ends(tenant.timeZone()).toInstant())));
    }

    private static @Nullable Notice inside(
            Tenant tenant, HttpServletRequest request, @Nullable Reader reader, Locale locale) {
        return ModuleGate.readOnly(request)
                .flatMap(Modules::find)
                .map(module ->
                        Notice.information("frame.read-only", module.name().in(locale)))
                .orElseGet(() -> standing(tenant, reader));
    }

    private static @Nullable Notice standing(Tenant tenant, @Nullable Reader reader) {
        boolean staff = reader != null && reader.appointed();
        return switch (tenant.state()) {
            case TenantState.Archived archived -> Notice.information("frame.archived", archived.since());
            case TenantState.Trial trial ->
                Notice.information(staff ? "frame.trial.staff" : "frame.trial", trial.until());
            case TenantState.PastDue due when staff -> Notice.warning("frame.past-due.staff", due.since());
            case TenantState.PastDue due -> due.saidToThePublic() ? Notice.warning("frame.past-due") : null;
            case TenantState.Provisioning _,
                    TenantState.Active _,
                    TenantState.Suspended _,
                    TenantState.Deleting _,
                    TenantState.Deleted _,
                    TenantState.Failed _ -> null;
        };
    }

    private static List<Locale> spoken(Tenant tenant) {
        List<Locale> spoken = tenant.locales().stream()
                .filter(locale ->
                        SPOKEN.stream().anyMatch(one -> one.getLanguage().equals(locale.getLanguage())))
                .toList();
        return spoken.isEmpty() ? SPOKEN : spoken;
    }

    private static ZoneId zone(Optional<Tenant> tenant) {
        return tenant.map(Tenant::timeZone).orElse(ZoneId.of("Europe/Paris"));
    }

    /** A request that was turned away before the filters of security reached it has no token yet; its error page has forms too. */
    private Csrf csrf(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CsrfToken.class.getName()) == null) {
            new XorCsrfTokenRequestAttributeHandler()
                    .handle(request, response, tokens.loadDeferredToken(request, response));
        }
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Csrf(token.getParameterName(), token.getToken());
    }
}
