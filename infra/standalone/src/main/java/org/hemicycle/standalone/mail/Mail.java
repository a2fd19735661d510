package org.hemicycle.standalone.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail as a person reads it. */
record Mail(String name, String from, String to, String subject, Instant sentAt, String text, Optional<String> html) {
    static Mail read(String name, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            @Nullable Date sent = message.getSentDate();
            return new Mail(
                    name,
                    addresses(message.getFrom()),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    sent != null
                            ? sent.toInstant()
                            : Files.getLastModifiedTime(file).toInstant(),
                    find(message, "text/plain").orElse(""),
                    find(message, "text/html"));
        } catch (MessagingException malformed) {
            throw new IOException(malformed);
        }
    }

    private static String addresses(Address @Nullable [] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Stream::of)
                .map(address -> address instanceof InternetAddress known ? known.toUnicodeString() : address.toString())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return Optional.of(text);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
