package org.hemicycle.manager.hostnames;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Asks the resolvers of this installation, in a bounded time, without a cache of its own. */
@Component
class Dns {
    private static final int USUAL_PORT = 53;
    private static final int REDIRECTS = 8;

    private final LookupSession session;
    private final Duration patience;

    Dns(HostNameSettings settings) throws UnknownHostException {
        this.patience = settings.dnsTimeout();
        this.session = LookupSession.builder()
                .resolver(resolver(settings))
                .maxRedirects(REDIRECTS)
                .build();
    }

    /** What the DNS says of a name. */
    sealed interface Answer {
        /** @param way the names that aliases led over, the last one included; empty where there is no alias */
        record Found(List<String> values, List<String> way) implements Answer {}

        /** There is no such record. */
        record Nothing() implements Answer {}

        /** Nobody answered in time, or the servers of the domain are broken. */
        record Silence() implements Answer {}

        default List<String> values() {
            return this instanceof Found found ? found.values() : List.of();
        }

        default List<String> way() {
            return this instanceof Found found ? found.way() : List.of();
        }
    }

    /** The texts of the TXT records, each with its parts joined. */
    CompletableFuture<Answer> texts(String name) {
        return ask(name, Type.TXT);
    }

    CompletableFuture<Answer> addresses4(String name) {
        return ask(name, Type.A);
    }

    CompletableFuture<Answer> addresses6(String name) {
        return ask(name, Type.AAAA);
    }

    private CompletableFuture<Answer> ask(String name, int type) {
        try {
            return session.lookupAsync(Name.fromString(name, Name.root), type)
                    .toCompletableFuture()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .handle(Dns::answer);
        } catch (TextParseException tooLong) {
            return CompletableFuture.completedFuture(new Answer.Nothing());
        }
    }

    private static Answer answer(LookupResult result, Throwable failure) {
        if (failure != null) {
            var cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            return cause instanceof NoSuchDomainException || cause instanceof NoSuchRRSetException
                    ? new Answer.Nothing()
                    : new Answer.Silence();
        }
        var values = result.getRecords().stream().map(Dns::value).toList();
        return values.isEmpty() ? new Answer.Nothing() : new Answer.Found(values, way(result));
    }

    private static List<String> way(LookupResult result) {
        if (result.getAliases().isEmpty()) {
            return List.of();
        }
        var way = new ArrayList<String>();
        result.getAliases().stream().skip(1).forEach(name -> way.add(plain(name)));
        way.add(plain(result.getRecords().getFirst().getName()));
        return List.copyOf(way);
    }

    private static String value(Record record) {
        return switch (record) {
            case TXTRecord text -> String.join("", text.getStrings());
            case ARecord address -> address.getAddress().getHostAddress();
            case AAAARecord address -> address.getAddress().getHostAddress();
            case CNAMERecord alias -> plain(alias.getTarget());
            default -> record.rdataToString();
        };
    }

    private static String plain(Name name) {
        return name.toString(true).toLowerCase(Locale.ROOT);
    }

    private Resolver resolver(HostNameSettings settings) throws UnknownHostException {
        var resolver = settings.dnsServers().isEmpty()
                ? new ExtendedResolver()
                : new ExtendedResolver(
                        settings.dnsServers().stream().map(this::one).toList());
        resolver.setTimeout(patience);
        return resolver;
    }

    private Resolver one(String server) {
        int colon = server.lastIndexOf(':');
        boolean withPort = colon > 0 && server.indexOf(':') == colon;
        var resolver = new SimpleResolver(new InetSocketAddress(
                withPort ? server.substring(0, colon) : server,
                withPort ? Integer.parseInt(server.substring(colon + 1)) : USUAL_PORT));
        resolver.setTimeout(patience.dividedBy(2));
        return resolver;
    }
}
