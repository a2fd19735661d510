package org.hemicycle.participation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A visitor of one host name, over real HTTP on 127.0.0.1: keeps cookies as a browser does, sends forms with the token that
 * the page before gave, and follows nothing by itself.
 */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final int port;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Browser(int port, String host) {
        this.port = port;
        this.host = host;
    }

    /** An answer, its header names in lower case; the raw body has one character for each byte. */
    public record Answer(int status, Map<String, List<String>> headers, String raw) {
        /** The body as text. */
        public String body() {
            return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
        }

        /** Where a redirect leads, as a path. */
        public String location() {
            return header("Location").replaceFirst("^https?://[^/]+", "");
        }
    }

    public Answer get(String path, String... headers) {
        return remember(send("GET", path, "", headers));
    }

    /** Sends a form: names and values in turn; the token is added. */
    public Answer post(String path, String... fields) {
        var form = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return remember(send("POST", path, form.toString(), "Content-Type: application/x-www-form-urlencoded"));
    }

    /** Sends a form, and gives back the content of the file that answers. */
    public byte[] download(String path, String... fields) {
        var answer = post(path, fields);
        if (answer.status() != 200) {
            throw new AssertionError("no file: " + answer.status() + " " + answer.header("Location"));
        }
        return answer.raw().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Any request, as it is. */
    public Answer send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends a form with a file in it. */
    public Answer upload(String path, Map<String, String> fields, String fileField, String type, byte[] file) {
        var boundary = "----hemicycle";
        var out = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach(
                (name, value) -> out.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n")
                        .formatted(boundary, name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"file\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, fileField, type)
                        .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(file);
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return remember(
                send("POST", path, out.toByteArray(), "Content-Type: multipart/form-data; boundary=" + boundary));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** The last token seen in a form. */
    public String token() {
        return token;
    }

    private Answer send(String method, String path, byte[] body, String... headers) {
        var request =
                new StringBuilder("%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n".formatted(method, path, host));
        if (!cookies.isEmpty()) {
            request.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return answer(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        var lines = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, List<String>>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(
                            lines[i].substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                            _ -> new java.util.ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        var raw = text.substring(end + 4);
        var body = headers.containsKey("transfer-encoding") ? unchunked(raw) : raw;
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }

    private static String unchunked(String raw) {
        var body = new StringBuilder();
        int at = 0;
        while (at < raw.length()) {
            int line = raw.indexOf("\r\n", at);
            int size = Integer.parseInt(raw.substring(at, line).strip(), 16);
            if (size == 0) {
                break;
            }
            body.append(raw, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
        return body.toString();
    }

    private Answer remember(Answer answer) {
        for (var cookie : answer.headers().getOrDefault("set-cookie", List.of())) {
            var pair = cookie.split(";")[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        var match = TOKEN.matcher(answer.body());
        if (match.find()) {
            token = match.group(1);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
