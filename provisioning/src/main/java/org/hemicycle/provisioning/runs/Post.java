package org.hemicycle.provisioning.runs;

import java.nio.charset.StandardCharsets;
import org.hemicycle.provisioning.runs.InvitationProperties.Smtp;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail by SMTP, which gives up on a silent server soon enough for a run to say so. */
public final class Post {

    private Post() {}

    /** A sender through this server. */
    public static JavaMailSender through(Smtp server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", "3000");
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.setProperty("mail.smtp.writetimeout", "10000");
        properties.setProperty("mail.smtp.localhost", "hemicycle");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.starttls()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.starttls()));
        if (server.user() != null && !server.user().isBlank()) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
        return sender;
    }
}
