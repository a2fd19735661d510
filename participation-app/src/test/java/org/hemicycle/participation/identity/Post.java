package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.regex.Pattern;
import org.hemicycle.testing.TestMail;

/** The letters that somebody has got, as the mail server received them. */
public final class Post {
    private static final Pattern LINK = Pattern.compile("http://[a-z0-9.-]+:\\d+(/[A-Za-z0-9_./%?=-]+)");

    private Post() {}

    /** The letter with this number to an address, counted from one, as text; waits for it. */
    public static String letter(String address, int number) {
        for (int seen = TestMail.count(); TestMail.to(address).size() < number; seen = TestMail.count()) {
            assertThat(TestMail.await(seen + 1)).as("a mail for " + address).isTrue();
        }
        return GreenMailUtil.getWholeMessage(TestMail.to(address).get(number - 1))
                .replace("=\r\n", "")
                .replace("=3D", "=");
    }

    /** The path of the link in the letter with this number among those that lead to this host; the same person may be elsewhere too. */
    public static String linkOf(String host, String address, int number) {
        int seen = 0;
        for (int i = 1; ; i++) {
            if (letter(address, i).contains("http://" + host + ":") && ++seen == number) {
                return link(address, i);
            }
        }
    }

    /** The path of the link in that letter. */
    public static String link(String address, int number) {
        var match = LINK.matcher(letter(address, number));
        assertThat(match.find()).as("a link").isTrue();
        return match.group(1);
    }
}
