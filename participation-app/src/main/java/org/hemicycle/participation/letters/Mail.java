package org.hemicycle.participation.letters;

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
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.smtpHost());
        sender.setPort(settings.smtpPort());
        sender.setUsername(settings.smtpUser());
        sender.setPassword(settings.smtpPassword());
        sender.setDefaultEncoding("UTF-8");
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.smtpUser() != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.smtpStarttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.smtpStarttls()));
        return sender;
    }
}
