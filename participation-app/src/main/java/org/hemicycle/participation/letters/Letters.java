package org.hemicycle.participation.letters;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemicycle.participation.layout.Wording;
import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes letters in the organisation's name and hands them to the mail server; throws when it does not take them. */
@Component
public class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private final MailServers servers;
    private final Senders senders;
    private final Organisations organisations;
    private final PublicAddresses addresses;
    private final Wording wording;
    private final Quotas quotas;
    private final Clock clock;
    private final HeldMail held;

    Letters(
            MailServers servers,
            Senders senders,
            Organisations organisations,
            PublicAddresses addresses,
            Wording wording,
            Quotas quotas,
            Clock clock,
            HeldMail held) {
        this.servers = servers;
        this.senders = senders;
        this.organisations = organisations;
        this.addresses = addresses;
        this.wording = wording;
        this.quotas = quotas;
        this.clock = clock;
        this.held = held;
    }

    /** Sends and counts it; throws {@link MailsHeldBack} for a letter of comfort that has to wait. */
    public void send(Letter letter) {
        var tenant = CurrentTenant.get();
        if (held.isHeld()) {
            LOG.info("A letter {} of {} is not sent: its mail is held", letter.key(), tenant.id());
            return;
        }
        if (letter.comfort() && !quotas.admits(Quota.MAILS, 1)) {
            throw new MailsHeldBack();
        }
        var words = new Texts(wording.current(), spoken(letter.language()), tenant.timeZone(), clock);
        var organisation = organisations.current().name().in(words.locale());
        var link = addresses.of(tenant) + letter.path();
        var from = senders.current();
        var sender = servers.of(tenant);
        var message = sender.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(message, true, "UTF-8");
            mail.setFrom(from, organisation);
            mail.setTo(letter.to().value());
            mail.setSubject(words.get(letter.key() + ".subject", organisation));
            mail.setText(text(letter, words, organisation, link), html(letter, words, organisation, link));
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
        quotas.count(Quota.MAILS, 1);
    }

    private static Locale spoken(Locale wanted) {
        return wanted.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static String text(Letter letter, Texts words, String organisation, String link) {
        return """
                %s

                %s

                %s

                %s
                %s
                """.formatted(
                        words.get("letter.greeting", letter.name()),
                        said(letter, words, organisation),
                        link,
                        validity(letter.validity(), words),
                        words.get(letter.key() + ".ignore", organisation));
    }

    /** Dark text on white, one framed link: readable without pictures, in every mail program. */
    private static String html(Letter letter, Texts words, String organisation, String link) {
        return """
                <!doctype html><html lang="%s"><body style="margin:0;padding:24px 12px;background:#f4f4f1;color:#1b1b18;\
                font:17px/1.5 Arial,sans-serif"><div style="max-width:560px;margin:0 auto;background:#ffffff;padding:28px 32px">
                <p style="margin:0 0 24px;font-size:19px"><strong>%s</strong></p><p>%s</p><p>%s</p>
                <p style="margin:28px 0"><a href="%s" style="display:inline-block;border:2px solid #1b1b18;color:#1b1b18;\
                padding:13px 22px;font-weight:bold;text-decoration:none">%s</a></p>
                <p style="font-size:15px;color:#55554f">%s %s</p></div></body></html>
                """.formatted(
                        words.language(),
                        HtmlUtils.htmlEscape(organisation),
                        HtmlUtils.htmlEscape(words.get("letter.greeting", letter.name())),
                        HtmlUtils.htmlEscape(said(letter, words, organisation)),
                        HtmlUtils.htmlEscape(link),
                        HtmlUtils.htmlEscape(words.get(letter.key() + ".button")),
                        HtmlUtils.htmlEscape(validity(letter.validity(), words)),
                        HtmlUtils.htmlEscape(words.get(letter.key() + ".ignore", organisation)));
    }

    private static String said(Letter letter, Texts words, String organisation) {
        var filling = Stream.concat(Stream.of((Object) organisation), letter.words().stream());
        return words.get(letter.key() + ".text", filling.toArray());
    }

    private static String validity(@Nullable Duration validity, Texts words) {
        if (validity == null) {
            return "";
        }
        return validity.toDays() > 0
                ? words.get("letter.days", validity.toDays())
                : words.get("letter.minutes", validity.toMinutes());
    }
}
