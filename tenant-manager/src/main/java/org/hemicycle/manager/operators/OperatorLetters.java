package org.hemicycle.manager.operators;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.runs.InvitationProperties;
import org.hemicycle.provisioning.runs.Post;
import org.hemicycle.themes.Texts;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Letters to operators, in the language of the colleague on whose word they go. */
@Component
public class OperatorLetters {
    private final JavaMailSender sender;
    private final String from;
    private final Installation installation;

    OperatorLetters(InvitationProperties mail, Installation installation) {
        this.sender = Post.through(mail.smtp());
        this.from = mail.mailFrom();
        this.installation = installation;
    }

    /** Says whether the mail server took it; if not, the invitation stands and can be sent again. */
    public boolean send(InvitingOperators.Sealed sealed, Texts t) {
        var invitation = sealed.invitation();
        var link =
                installation.manager("/operator-invitations/" + sealed.token()).toString();
        return deliver(
                invitation.email(),
                t.get("operators.letter.subject"),
                t.get("operators.letter.greeting", invitation.name()) + "\n\n"
                        + t.get("operators.letter.text") + "\n\n" + link + "\n\n"
                        + t.get("operators.letter.validity", InvitingOperators.VALIDITY.toDays()) + "\n");
    }

    /** Tells an operator that an owner has forgotten their authenticator. */
    public boolean factorsForgotten(Colleague colleague, Texts t) {
        return deliver(
                colleague.email(),
                t.get("operators.factors.letter.subject"),
                t.get("operators.letter.greeting", colleague.name()) + "\n\n"
                        + t.get("operators.factors.letter.text", installation.manager("/sign-in")) + "\n");
    }

    private boolean deliver(String to, String subject, String text) {
        try {
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(to);
            parts.setSubject(subject);
            parts.setText(text);
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return true;
        } catch (MailException e) {
            return false;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }
}
