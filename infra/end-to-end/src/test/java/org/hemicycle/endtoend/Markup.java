package org.hemicycle.endtoend;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the validator of the W3C says of pages. */
final class Markup {
    private static final long STACK = 64L << 20;
    private static final String AGAIN = """
            async address => {
              const answer = await fetch(address, {headers: {Accept: 'text/html'}});
              return answer.ok && answer.headers.get('Content-Type').startsWith('text/html') ? answer.text() : '';
            }
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private Markup() {}

    /** The errors in the page as it came over the wire, one line each; a page that cannot be asked for again has none. */
    static List<String> errors(Page page) {
        var html = (String) page.evaluate(AGAIN, page.url());
        return html.isEmpty() ? List.of() : judged(html.getBytes(StandardCharsets.UTF_8));
    }

    /** The validator builds its schemas by deep recursion. */
    private static List<String> judged(byte[] html) {
        var judging = new FutureTask<>(() -> errors(html));
        new Thread(null, judging, "markup", STACK).start();
        try {
            return judging.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static List<String> errors(byte[] html) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            return JSON.readTree(validator.validate(new ByteArrayInputStream(html)))
                    .get("messages")
                    .valueStream()
                    .filter(message -> message.path("type").asString("").equals("error"))
                    .map(Markup::line)
                    .distinct()
                    .toList();
        } catch (IOException | SAXException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String line(JsonNode message) {
        return message.path("message").asString("") + " at "
                + message.path("extract").asString("");
    }
}
