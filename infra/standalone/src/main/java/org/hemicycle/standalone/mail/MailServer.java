package org.hemicycle.standalone.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Home;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP server and the page of mails, on the loopback address only. */
public final class MailServer implements AutoCloseable {
    private static final int LARGEST_MAIL = 30_000_000;

    private final SMTPServer server;
    private final MailPage page;

    private MailServer(SMTPServer server, MailPage page) {
        this.server = server;
        this.page = page;
    }

    public static MailServer start(Home home, int port, int pagePort) {
        var folder = new MailFolder(home.mails(), Clock.systemUTC());
        try {
            var server = SMTPServer.port(port)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .hostName("localhost")
                    .maxMessageSize(LARGEST_MAIL)
                    .simpleMessageListener(new Keep(folder))
                    .build();
            server.start();
            return new MailServer(server, MailPage.start(folder, pagePort));
        } catch (IOException | RuntimeException refused) {
            throw new CannotStart("The mail server cannot start (%s).".formatted(refused.getMessage()), refused);
        }
    }

    @Override
    public void close() {
        server.stop();
        page.close();
    }

    private record Keep(MailFolder folder) implements SimpleMessageListener {
        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream mail) throws IOException {
            folder.add(mail);
        }
    }
}
