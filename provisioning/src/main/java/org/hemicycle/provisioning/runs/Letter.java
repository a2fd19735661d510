package org.hemicycle.provisioning.runs;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the invitation says. */
record Letter(Locale locale, String person, String organisation, String space, String link, long days) {

    private static final String MESSAGES = "org.hemicycle.provisioning.runs.messages";

    /** French for those who speak it, English for all others. */
    static Locale spoken(Locale wanted) {
        return "fr".equals(wanted.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    String subject() {
        return sentence("subject");
    }

    String text() {
        return """
                %s

                %s

                %s
                %s

                %s
                %s
                """.formatted(
                        sentence("greeting"),
                        sentence("news"),
                        sentence("action"),
                        link,
                        sentence("validity"),
                        sentence("ignore"));
    }

    String html(String colour) {
        return """
                <!doctype html>
                <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%2$s</title></head>
                <body style="margin:0;padding:24px 12px;background:#f4f4f1;color:#1b1b18;font:17px/1.5 Georgia,serif">
                <div style="max-width:560px;margin:0 auto;background:#ffffff;border-top:6px solid %8$s;padding:28px 32px">
                <p style="margin:0 0 24px;font:bold 19px/1.3 Arial,sans-serif">%3$s</p>
                <p>%4$s</p><p>%5$s</p>
                <p style="margin:28px 0"><a href="%10$s" style="display:inline-block;background:%8$s;color:%9$s;\
                padding:13px 22px;font:bold 17px/1.2 Arial,sans-serif;text-decoration:none">%6$s</a></p>
                <p style="font-size:15px;word-break:break-all"><a href="%10$s" style="color:#1b1b18">%10$s</a></p>
                <p style="font-size:15px;color:#55554f">%7$s</p>
                </div></body></html>
                """.formatted(
                        locale.getLanguage(),
                        escaped(subject()),
                        escaped(organisation),
                        escaped(sentence("greeting")),
                        escaped(sentence("news")),
                        escaped(sentence("button")),
                        escaped(sentence("validity") + " " + sentence("ignore")),
                        colour,
                        Contrast.readableOn(colour),
                        escaped(link));
    }

    private String sentence(String key) {
        var pattern = ResourceBundle.getBundle(MESSAGES, locale).getString("invitation." + key);
        return new MessageFormat(pattern, locale).format(new Object[] {person, organisation, space, days});
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
