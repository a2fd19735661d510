package org.hemicycle.standalone.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two pages, written in HTML that works with a screen reader and without scripts. */
record MailHtml(MailTexts words) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    String list(List<Mail> mails) {
        var items = mails.stream().map(this::item).collect(Collectors.joining());
        var content = mails.isEmpty()
                ? "<p>" + text("none") + "</p>"
                : "<p>" + text("count", mails.size()) + "</p><ul class=\"mails\">" + items + "</ul>";
        return frame(text("title"), "<h1>" + text("title") + "</h1><p>" + text("explanation") + "</p>" + content);
    }

    private String item(Mail mail) {
        return """
                <li><a href="/mails/%s">%s</a>
                <p>%s <time datetime="%s">%s</time></p></li>
                """.formatted(
                        mail.name(),
                        subject(mail),
                        text("to", escape(mail.to())),
                        mail.sentAt(),
                        escape(words.moment(mail.sentAt())));
    }

    String one(Mail mail) {
        var content = """
                <p><a href="/">%s</a></p>
                <h1>%s</h1>
                <dl>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd><time datetime="%s">%s</time></dd>
                </dl>
                %s
                <p><a href="/mails/%s/source">%s</a></p>
                """.formatted(
                        text("back"),
                        subject(mail),
                        text("label.from"),
                        escape(mail.from()),
                        text("label.to"),
                        escape(mail.to()),
                        text("label.date"),
                        mail.sentAt(),
                        escape(words.moment(mail.sentAt())),
                        parts(mail),
                        mail.name(),
                        text("source"));
        return frame(subject(mail), content);
    }

    private String parts(Mail mail) {
        var text = mail.text().isBlank()
                ? ""
                : "<h2>%s</h2><pre>%s</pre>".formatted(text("part.text"), links(escape(mail.text())));
        var html = mail.html().isEmpty() ? "" : """
                <h2>%s</h2><iframe title="%s" src="/mails/%s/html"
                sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                """.formatted(text("part.html"), text("part.html"), mail.name());
        return text + html;
    }

    /** A mail's HTML whose links open outside of its frame. */
    static byte[] framed(String html) {
        return ("<base target=\"_blank\">" + html).getBytes(StandardCharsets.UTF_8);
    }

    private String subject(Mail mail) {
        return mail.subject().isBlank() ? text("no-subject") : escape(mail.subject());
    }

    private String text(String key, Object... values) {
        return words.text(key, values);
    }

    private static String links(String escaped) {
        return LINK.matcher(escaped).replaceAll("<a href=\"$0\" rel=\"noreferrer\">$0</a>");
    }

    private String frame(String title, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Hemicycle</title><link rel="stylesheet" href="/style.css"></head>
                <body><main>%s</main></body>
                </html>
                """.formatted(words.language().getLanguage(), title, content);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
