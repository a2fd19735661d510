package org.hemicycle.manager.platform;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.runs.InvitationProperties;
import org.hemicycle.provisioning.runs.Post;
import org.hemicycle.themes.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Letters in the name of the platform, each as text and in the platform's look. */
@Component
public class Letters {
    private final JavaMailSender sender;
    private final String from;

    Letters(InvitationProperties mail) {
        this.sender = Post.through(mail.smtp());
        this.from = mail.mailFrom();
    }

    /** A button, with what is written on it. */
    public record Way(String label, String address) {}

    /**
     * What is said to whom.
     *
     * @param before paragraphs in front of the button
     * @param after paragraphs behind it, in small print
     */
    public record Letter(
            String to,
            Locale language,
            String subject,
            List<String> before,
            @Nullable Way way,
            List<String> after) {
        public Letter {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Hands the letter to the mail server.
     *
     * @throws MailException when it does not take it
     */
    public void send(Letter letter) {
        try {
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from, "Hemicycle");
            parts.setTo(letter.to());
            parts.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " ").strip());
            parts.setText(text(letter), html(letter));
            message.setHeader("Content-Language", letter.language().getLanguage());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private static String text(Letter letter) {
        var parts = new ArrayList<>(letter.before());
        if (letter.way() != null) {
            parts.add(letter.way().label() + "\n" + letter.way().address());
        }
        parts.addAll(letter.after());
        return String.join("\n\n", parts) + "\n";
    }

    private static String html(Letter letter) {
        var colour = Theme.PLATFORM.brand().hex();
        var way = letter.way() == null
                ? ""
                : """
                <p style="margin:28px 0"><a href="%1$s" style="display:inline-block;background:%3$s;color:#ffffff;\
                padding:13px 22px;font:bold 17px/1.2 Arial,sans-serif;text-decoration:none">%2$s</a></p>
                <p style="font-size:15px;word-break:break-all"><a href="%1$s" style="color:#1b1b18">%1$s</a></p>
                """.formatted(
                        escaped(letter.way().address()), escaped(letter.way().label()), colour);
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title></head>
                <body style="margin:0;padding:24px 12px;background:#f4f4f1;color:#1b1b18;font:17px/1.5 Georgia,serif">
                <div style="max-width:560px;margin:0 auto;background:#ffffff;border-top:6px solid %s;padding:28px 32px">
                <p style="margin:0 0 24px;font:bold 19px/1.3 Arial,sans-serif">Hemicycle</p>
                %s%s%s
                </div></body></html>
                """.formatted(
                        letter.language().getLanguage(),
                        escaped(letter.subject()),
                        colour,
                        paragraphs(letter.before(), ""),
                        way,
                        paragraphs(letter.after(), " style=\"font-size:15px;color:#55554f\""));
    }

    private static String paragraphs(List<String> sentences, String style) {
        return sentences.stream()
                .map(sentence -> "<p" + style + ">" + escaped(sentence) + "</p>")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
