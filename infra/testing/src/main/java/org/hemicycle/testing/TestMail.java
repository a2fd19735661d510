package org.hemicycle.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server, one per JVM, that keeps what it receives. */
public final class TestMail {
    private static final int PORT = FreePort.find();
    private static final GreenMail SERVER = start();

    private TestMail() {}

    /** The port on which it receives, on 127.0.0.1. */
    public static int port() {
        return PORT;
    }

    /** The same as properties of the applications. */
    public static Map<String, String> properties() {
        return Map.of(
                "hemicycle.smtp-host", "127.0.0.1",
                "hemicycle.smtp-port", String.valueOf(port()),
                "hemicycle.mail-from", "platform@example.org");
    }

    /** All messages received so far by this address, the oldest first. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    /** Waits until so many messages in all have arrived, ten seconds at most. */
    public static boolean await(int count) {
        return SERVER.waitForIncomingEmail(10_000, count);
    }

    /** How many messages have arrived in all. */
    public static int count() {
        return SERVER.getReceivedMessages().length;
    }

    /** Ends the server, as if the mail provider were down; {@link #comeBack} starts it again on the same port. */
    public static void goDown() {
        SERVER.stop();
    }

    public static void comeBack() {
        SERVER.start();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            var recipients = message.getAllRecipients();
            return recipients != null
                    && Arrays.stream(recipients)
                            .anyMatch(to -> to instanceof InternetAddress one
                                    && one.getAddress().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
