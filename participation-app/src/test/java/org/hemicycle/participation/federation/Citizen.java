package org.hemicycle.participation.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A browser at the stand-in of FranceConnect: chooses a person there, and stops where the way leads back to a space. */
final class Citizen {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Where the person ends up: an address of a space, or {@code error:} and the page that says why there is none. */
    String goThrough(String address, String person) {
        var first = send(HttpRequest.newBuilder(URI.create(address)).GET());
        if (first.statusCode() != 302) {
            return "error:" + first.statusCode();
        }
        var login = URI.create(address).resolve(location(first));
        send(HttpRequest.newBuilder(login).GET());
        var choice = person.equals("abort")
                ? HttpRequest.newBuilder(login.resolve("abort"))
                : HttpRequest.newBuilder(login.resolve("login?person=" + person));
        return follow(login, send(choice.POST(HttpRequest.BodyPublishers.noBody())));
    }

    /** Follows one address until it leads away. */
    String follow(String address) {
        var start = URI.create(address);
        return follow(start, send(HttpRequest.newBuilder(start).GET()));
    }

    private String follow(URI from, HttpResponse<String> answer) {
        if (answer.statusCode() != 302) {
            return "error:" + answer.statusCode() + answer.body();
        }
        var to = from.resolve(location(answer));
        return to.getHost().equals(from.getHost()) && to.getPort() == from.getPort()
                ? follow(to, send(HttpRequest.newBuilder(to).GET()))
                : to.toString();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
