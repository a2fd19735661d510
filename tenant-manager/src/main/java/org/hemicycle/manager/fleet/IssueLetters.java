package org.hemicycle.manager.fleet;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.runs.InvitationProperties;
import org.hemicycle.provisioning.runs.Post;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One letter about all that is new and bad enough, where the installation names addresses for it. */
@Component
public class IssueLetters {
    private static final Logger LOG = LoggerFactory.getLogger(IssueLetters.class);
    private static final int AT_ONCE = 50;

    private final Issues issues;
    private final IssueSettings settings;
    private final Installation installation;
    private final Messages messages;
    private final Clock clock;
    private final JavaMailSender sender;
    private final String from;

    IssueLetters(
            Issues issues,
            IssueSettings settings,
            Installation installation,
            Messages messages,
            InvitationProperties mail,
            Clock clock) {
        this.issues = issues;
        this.settings = settings;
        this.installation = installation;
        this.messages = messages;
        this.clock = clock;
        this.sender = Post.through(mail.smtp());
        this.from = mail.mailFrom();
    }

    /** Sends it, if there is anything to tell; a letter that the mail server does not take is tried again the next time. */
    @Transactional
    public void send() {
        send(settings.mailTo());
    }

    void send(List<String> to) {
        if (to.isEmpty()) {
            return;
        }
        var untold = issues.takeUntold(settings.mailFrom(), AT_ONCE);
        if (!untold.isEmpty()) {
            deliver(to, untold);
        }
    }

    private void deliver(List<String> to, List<Issue> untold) {
        var t = new Texts(messages, Locale.of(settings.mailLanguage()), ZoneOffset.UTC, clock);
        var lines = untold.stream()
                .map(issue -> "- " + t.get("severity." + issue.severity().key())
                        + (t.language().equals("fr") ? "\u00a0: " : ": ") + sentence(t, issue) + "\n  "
                        + installation.manager("/issues/" + issue.id()))
                .collect(Collectors.joining("\n\n"));
        try {
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(to.toArray(String[]::new));
            parts.setSubject(t.get("issues.letter.subject", untold.size()));
            parts.setText(t.get("issues.letter.text") + "\n\n" + lines + "\n\n"
                    + t.get("issues.letter.all", installation.manager("/issues")) + "\n");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailException e) {
            LOG.warn("The letter about {} issues cannot be sent now: {}", untold.size(), e.getMessage());
            throw e;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private static String sentence(Texts t, Issue issue) {
        var organisation = issue.organisation();
        var what = t.get("issue." + issue.kind().key());
        var about = issue.detail().isEmpty() ? "" : " (" + issue.detail() + ")";
        return (organisation == null ? "" : organisation.name().in(t.locale()) + " – ") + what + about;
    }
}
