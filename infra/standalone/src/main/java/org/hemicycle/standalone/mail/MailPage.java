package org.hemicycle.standalone.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pages that show the mails, for people on this machine: other host names are refused. */
final class MailPage implements AutoCloseable {
    private static final Pattern OWN_HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";
    /** A mail's own HTML runs no script, loads nothing, and opens its links in a window of its own. */
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox;"
            + " default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private record Answer(int status, String type, String policy, byte[] body) {
        static Answer page(String html) {
            return new Answer(200, "text/html; charset=utf-8", PAGE_POLICY, html.getBytes(StandardCharsets.UTF_8));
        }

        static Answer notFound() {
            return new Answer(404, "text/plain; charset=utf-8", PAGE_POLICY, "404".getBytes(StandardCharsets.UTF_8));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MailFolder folder;

    private MailPage(HttpServer server, MailFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    static MailPage start(MailFolder folder, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var page = new MailPage(server, folder);
        server.createContext("/", page::serve);
        server.setExecutor(page.threads);
        server.start();
        return page;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Content-Security-Policy", answer.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            var head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
            if (!head) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !OWN_HOST.matcher(host).matches()) {
            return Answer.notFound();
        }
        var words = MailTexts.of(exchange.getRequestHeaders().getFirst("Accept-Language"));
        var path = exchange.getRequestURI().getPath().split("/", -1);
        return switch (path.length) {
            case 2 -> top(path[1], words);
            case 3 -> path[1].equals("mails") ? one(path[2], words) : Answer.notFound();
            case 4 -> path[1].equals("mails") ? source(path[2], path[3]) : Answer.notFound();
            default -> Answer.notFound();
        };
    }

    private Answer top(String name, MailTexts words) throws IOException {
        return switch (name) {
            case "" -> list(words);
            case "style.css" -> style();
            default -> Answer.notFound();
        };
    }

    private Answer list(MailTexts words) throws IOException {
        var mails = new ArrayList<Mail>();
        for (var name : folder.names().stream().limit(200).toList()) {
            var mail = mail(name);
            if (mail.isPresent()) {
                mails.add(mail.get());
            }
        }
        return Answer.page(new MailHtml(words).list(mails));
    }

    private Answer one(String name, MailTexts words) throws IOException {
        return mail(name)
                .map(mail -> Answer.page(new MailHtml(words).one(mail)))
                .orElseGet(Answer::notFound);
    }

    private Answer source(String name, String form) throws IOException {
        var file = folder.file(name);
        if (file.isEmpty()) {
            return Answer.notFound();
        }
        return switch (form) {
            case "html" ->
                mail(name)
                        .flatMap(Mail::html)
                        .map(html -> new Answer(200, "text/html; charset=utf-8", MAIL_POLICY, MailHtml.framed(html)))
                        .orElseGet(Answer::notFound);
            case "source" -> new Answer(200, "text/plain; charset=utf-8", PAGE_POLICY, Files.readAllBytes(file.get()));
            default -> Answer.notFound();
        };
    }

    private Optional<Mail> mail(String name) throws IOException {
        var file = folder.file(name);
        return file.isEmpty() ? Optional.empty() : Optional.of(Mail.read(name, file.get()));
    }

    private static Answer style() throws IOException {
        try (var style = MailPage.class.getResourceAsStream("style.css")) {
            var bytes = style == null ? new byte[0] : style.readAllBytes();
            return new Answer(200, "text/css; charset=utf-8", PAGE_POLICY, bytes);
        }
    }
}
