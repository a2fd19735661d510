package org.hemicycle.participation.federation.protocol;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.hemicycle.participation.federation.protocol.ProviderTrouble.Kind;
import org.hemicycle.provisioning.federation.ProviderRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Calls providers: within seconds, up to a size, following no redirects, and only where the public Internet is or the operator
 * trusts a host. The name is resolved once and the very addresses that were checked are connected to, so that a name that changes
 * its address in between leads nowhere.
 */
@Component
class Outbound {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(8);
    private static final int LARGEST = 256 * 1024;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ProviderRules rules;
    private final OkHttpClient client;

    Outbound(ProviderRules rules) {
        this.rules = rules;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(READ)
                .writeTimeout(READ)
                .callTimeout(WHOLE)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .dns(this::resolve)
                .build();
    }

    /** The calls of one person's journey, which together take no longer than one may. */
    Conversation conversation() {
        return new Conversation(System.nanoTime() + WHOLE.toNanos());
    }

    /** What came back, whatever its status. */
    record Reply(int status, String type, String body, String date) {}

    /** A row of calls with one deadline. */
    final class Conversation implements HTTPRequestSender {
        private final long deadline;

        private Conversation(long deadline) {
            this.deadline = deadline;
        }

        Reply get(URI address) {
            return call(address, new Request.Builder().get());
        }

        /** For the library that knows the messages of the protocol. */
        @Override
        public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest wanted) throws IOException {
            var request = new Request.Builder();
            wanted.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
            var body = wanted.getBody() == null ? "" : wanted.getBody();
            request.method(
                    wanted.getMethod().name(),
                    wanted.getMethod().name().equals("GET")
                            ? null
                            : RequestBody.create(body.getBytes(StandardCharsets.UTF_8)));
            var reply = call(wanted.getURI(), request);
            var response = new HTTPResponse(reply.status());
            try {
                response.setEntityContentType(ContentType.parse(reply.type()));
            } catch (java.text.ParseException e) {
                throw new ProviderTrouble(Kind.NONSENSE, "no content type");
            }
            response.setBody(reply.body());
            return response;
        }

        private Reply call(URI address, Request.Builder request) {
            check(address);
            var call = client.newCall(request.url(address.toString()).build());
            var answer = threads.submit(() -> read(call));
            try {
                return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                call.cancel();
                throw new ProviderTrouble(Kind.SLOW, address.getHost());
            } catch (InterruptedException e) {
                call.cancel();
                Thread.currentThread().interrupt();
                throw new ProviderTrouble(Kind.SLOW, address.getHost());
            } catch (ExecutionException e) {
                throw trouble(e.getCause(), address.getHost());
            }
        }
    }

    private static Reply read(Call call) throws IOException {
        try (Response response = call.execute()) {
            var source = Objects.requireNonNull(response.body()).source();
            if (source.request(LARGEST + 1L)) {
                throw new ProviderTrouble(Kind.LARGE, call.request().url().host());
            }
            return new Reply(
                    response.code(),
                    header(response, "Content-Type", "application/octet-stream"),
                    source.readString(StandardCharsets.UTF_8),
                    header(response, "Date", ""));
        }
    }

    private static String header(Response response, String name, String usual) {
        return Objects.requireNonNullElse(response.header(name), usual);
    }

    /** Numeric addresses are not resolved by anybody, so that they are looked at here. */
    private void check(URI address) {
        if (!rules.mayBeCalled(address)) {
            throw new ProviderTrouble(Kind.FORBIDDEN_ADDRESS, String.valueOf(address.getHost()));
        }
        var host = address.getHost();
        boolean numeric = host.startsWith("[") || host.matches("[0-9.]+");
        try {
            if (numeric && !rules.trusts(host) && !PublicInternet.holds(InetAddress.getByName(host))) {
                throw new ProviderTrouble(Kind.FORBIDDEN_ADDRESS, host);
            }
        } catch (UnknownHostException e) {
            throw new ProviderTrouble(Kind.UNREACHABLE, host);
        }
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        var found = List.of(InetAddress.getAllByName(host));
        if (rules.trusts(host)) {
            return found;
        }
        var open = found.stream().filter(PublicInternet::holds).toList();
        if (open.isEmpty()) {
            throw new ProviderTrouble(Kind.FORBIDDEN_ADDRESS, host.toLowerCase(Locale.ROOT));
        }
        return open;
    }

    private static ProviderTrouble trouble(@Nullable Throwable cause, String host) {
        return switch (cause) {
            case null -> new ProviderTrouble(Kind.UNREACHABLE, host);
            case ProviderTrouble known -> known;
            case SSLException _ -> new ProviderTrouble(Kind.TLS, host);
            case InterruptedIOException _ -> new ProviderTrouble(Kind.SLOW, host);
            default -> new ProviderTrouble(Kind.UNREACHABLE, host);
        };
    }
}
