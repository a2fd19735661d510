package org.hemicycle.participation.spaces.publication;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.ElectionSilence;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.spaces.previews.PreviewLinks;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a space appears by itself, and the links that show it beforehand. Nothing of it publishes now, so it goes on during a silence. */
@Controller
@InSilence
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}")
class PublicationDesk {
    private final PublishingByTime publishing;
    private final PreviewLinks links;
    private final ElectionSilence silence;
    private final PublicAddresses addresses;
    private final Clock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    PublicationDesk(
            PublishingByTime publishing,
            PreviewLinks links,
            ElectionSilence silence,
            PublicAddresses addresses,
            Clock clock,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.publishing = publishing;
        this.links = links;
        this.silence = silence;
        this.addresses = addresses;
        this.clock = clock;
        this.sql = sql;
        this.transaction = transaction;
    }

    @GetMapping("/publication")
    ModelAndView form(@PathVariable("id") long space) {
        return show(space, null, null, FormErrors.NONE);
    }

    @PostMapping("/schedule")
    ModelAndView schedule(
            @PathVariable("id") long space,
            @RequestParam(name = "appears", defaultValue = "") String appears,
            @RequestParam(name = "disappears", defaultValue = "") String disappears,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var begin = moment(appears);
        var end = moment(disappears);
        var errors = check(check(FormErrors.NONE, "appears", appears, begin), "disappears", disappears, end);
        if (errors.isEmpty() && begin != null && end != null && !begin.isBefore(end)) {
            errors = FormErrors.of("disappears", Message.of("spaces.schedule.backwards"));
        }
        if (!errors.isEmpty()) {
            return show(space, appears, disappears, errors);
        }
        publishing.schedule(actor, space, begin, end);
        return SeeOther.page(path(space), flash, Notice.success("admin.saved"));
    }

    @PostMapping("/previews")
    ModelAndView preview(
            @PathVariable("id") long space,
            @RequestParam(name = "days", defaultValue = "7") int days,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var address = addresses.of(CurrentTenant.get()) + links.make(actor, space, days);
        return SeeOther.page(path(space), flash, Notice.success("spaces.preview.made", address));
    }

    @Reversible
    @DeleteMapping("/previews/{link:\\d{1,18}}")
    ModelAndView revoke(
            @PathVariable("id") long space,
            @PathVariable("link") long link,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        links.revoke(actor, space, link);
        return SeeOther.page(path(space), flash, Notice.success("spaces.preview.revoked"));
    }

    private FormErrors check(FormErrors errors, String field, String written, @Nullable Instant moment) {
        return !written.isEmpty() && (moment == null || !moment.isAfter(clock.instant()))
                ? errors.and(field, Message.of("spaces.schedule.past"))
                : errors;
    }

    private ModelAndView show(long space, @Nullable String appears, @Nullable String disappears, FormErrors errors) {
        var now = silence.now();
        var zone = CurrentTenant.get().timeZone();
        var page = transaction.execute(_ -> sql.sql("""
                select title, type, coalesce(published_at, members_since) is not null as published, publish_at, unpublish_at
                  from space where id = ?
                """)
                .param(space)
                .query((row, _) -> new PublicationPage(
                        space,
                        Localized.text(row, "title"),
                        row.getString("type"),
                        row.getBoolean("published"),
                        appears == null ? PublicationPage.field(Localized.instant(row, "publish_at")) : appears,
                        disappears == null ? PublicationPage.field(Localized.instant(row, "unpublish_at")) : disappears,
                        links.of(space),
                        now.map(one -> one.ends(zone).toInstant()).orElse(null),
                        errors))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return SeeOther.show("spaces/publication/index", Objects.requireNonNull(page), errors);
    }

    private static @Nullable Instant moment(String written) {
        try {
            return written.isEmpty()
                    ? null
                    : LocalDateTime.parse(written)
                            .atZone(CurrentTenant.get().timeZone())
                            .toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String path(long space) {
        return "/admin/spaces/" + space + "/publication";
    }
}
