package org.hemicycle.standalone;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.hemicycle.standalone.home.Part;
import org.hemicycle.standalone.home.Secrets;
import org.hemicycle.standalone.home.Settings;
import org.hemicycle.standalone.mail.MailServer;
import org.hemicycle.standalone.storage.FileStore;

/** The parts that run inside the launcher: files and mail, unless external ones are given. */
final class Helpers {
    private final Settings settings;
    private final Secrets secrets;
    private final ConcurrentLinkedDeque<Runnable> endings = new ConcurrentLinkedDeque<>();

    Helpers(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    boolean startFiles() {
        if (settings.ownFiles()) {
            endings.push(FileStore.start(settings.home(), settings.ports().of(Part.FILES), secrets)::close);
        }
        return settings.ownFiles();
    }

    boolean startMail() {
        if (settings.ownMail()) {
            var ports = settings.ports();
            endings.push(MailServer.start(settings.home(), ports.of(Part.MAIL), ports.of(Part.MAIL_PAGE))::close);
        }
        return settings.ownMail();
    }

    void close() {
        endings.forEach(Runnable::run);
    }
}
