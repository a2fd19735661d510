package org.hemicycle.participation.letters;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How mails leave: by any SMTP server, which may be down for a while. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
public class Mail {
    private static final String PATIENCE = "5000";

    @Bean
    public JavaMailSender mailSender(MailSettings settings) {
        return sender(
                settings.smtpHost(),
                settings.smtpPort(),
                settings.smtpUser(),
                settings.smtpPassword(),
                settings.smtpStarttls());
    }

    /** Mails that leave by this server; without a user it asks for no login. */
    static JavaMailSender sender(
            String host, int port, @Nullable String user, @Nullable String password, boolean starttls) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(password);
        sender.setDefaultEncoding("UTF-8");
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        return sender;
    }
}
