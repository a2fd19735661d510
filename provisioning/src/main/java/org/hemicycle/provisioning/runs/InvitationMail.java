package org.hemicycle.provisioning.runs;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The letter that invites the first administrator, as text and as HTML, in the first language of the organisation. */
final class InvitationMail {

    private final JavaMailSender sender;
    private final String from;
    private final PublicAddress address;

    InvitationMail(JavaMailSender sender, String from, PublicAddress address) {
        this.sender = sender;
        this.from = from;
        this.address = address;
    }

    void send(Tenant tenant, Administrator administrator, String token) {
        var locale = Letter.spoken(tenant.defaultLocale());
        var organisation = tenant.name().in(tenant.defaultLocale());
        var letter = new Letter(
                locale,
                administrator.name(),
                organisation,
                address.of(tenant, "/"),
                address.of(tenant, "/invitations/" + token),
                Invitations.VALIDITY.toDays());
        sender.send(
                message(administrator, organisation, letter, tenant.branding().primaryColour(), locale));
    }

    private MimeMessage message(
            Administrator administrator, String organisation, Letter letter, String colour, Locale locale) {
        try {
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from, oneLine(organisation));
            parts.setTo(administrator.email());
            parts.setSubject(oneLine(letter.subject()));
            parts.setText(letter.text(), letter.html(colour));
            message.setHeader("Content-Language", locale.getLanguage());
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException | java.io.UnsupportedEncodingException failure) {
            throw new org.springframework.mail.MailPreparationException(failure);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }
}
