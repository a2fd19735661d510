package org.hemicycle.manager.hostnames;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemicycle.provisioning.hostnames.SenderSheet.Line;
import org.hemicycle.provisioning.registry.HostName;
import org.springframework.stereotype.Component;

/**
 * Looks at the three records that let letters go out in the name of a domain: SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489, the
 * record of the domain itself or of the nearest domain above it).
 */
@Component
class LookingAtSenders {
    /** RFC 7208, section 4.6.4: no more questions than these. */
    private static final int QUESTIONS = 10;

    private final Dns dns;
    private final SenderSettings settings;

    LookingAtSenders(Dns dns, SenderSettings settings) {
        this.dns = dns;
        this.settings = settings;
    }

    /** The records to publish, before anybody has looked. */
    List<Line> wanted(HostName domain) {
        return List.of(
                spf(domain, "unknown", List.of()),
                dkim(domain, "unknown", List.of()),
                dmarc(domain, "unknown", List.of()));
    }

    List<Line> look(HostName domain) {
        return List.of(lookAtSpf(domain), lookAtDkim(domain), lookAtDmarc(domain));
    }

    private Line lookAtSpf(HostName domain) {
        var answer = dns.texts(domain.value()).join();
        var records = records(answer, "v=spf1");
        var state = state(answer, records);
        if (state.equals("right")) {
            var terms = List.of(records.getFirst().toLowerCase(Locale.ROOT).split("\\s+"));
            boolean open = terms.contains("+all") || terms.contains("all");
            state = open ? "weak" : includes(terms, new int[] {QUESTIONS}) ? "right" : "wrong";
        }
        return spf(domain, state, records);
    }

    /** Whether the terms name this installation, themselves or in records that they include. */
    private boolean includes(List<String> terms, int[] left) {
        var others = new ArrayList<String>();
        for (var term : terms) {
            var name = term.replaceFirst("^\\+?include:", "").replaceFirst("^redirect=", "");
            if (!name.equals(term)) {
                if (name.equalsIgnoreCase(settings.spfInclude())) {
                    return true;
                }
                others.add(name);
            }
        }
        for (var name : others) {
            if (left[0]-- <= 0) {
                return false;
            }
            var found = records(dns.texts(name).join(), "v=spf1");
            if (found.size() == 1
                    && includes(
                            List.of(found.getFirst().toLowerCase(Locale.ROOT).split("\\s+")), left)) {
                return true;
            }
        }
        return false;
    }

    private Line lookAtDkim(HostName domain) {
        var answer = dns.texts(dkimName(domain)).join();
        var records = answer.values().stream()
                .filter(text -> !tag(text, "p").isEmpty() || text.contains("p="))
                .toList();
        var state = state(answer, records);
        if (state.equals("right")) {
            var key = tag(records.getFirst(), "p");
            var wanted = settings.dkimKey();
            state = !key.isEmpty() && (wanted == null || key.equals(wanted.replaceAll("\\s", ""))) ? "right" : "wrong";
        }
        return dkim(domain, state, records);
    }

    private Line lookAtDmarc(HostName domain) {
        var name = domain.value();
        while (true) {
            var answer = dns.texts("_dmarc." + name).join();
            var records = records(answer, "v=dmarc1");
            var state = state(answer, records);
            var above = name.substring(name.indexOf('.') + 1);
            if (!state.equals("missing") || !above.contains(".")) {
                boolean valid = state.equals("right")
                        && List.of("none", "quarantine", "reject").contains(tag(records.getFirst(), "p"));
                return dmarc(domain, state.equals("right") && !valid ? "wrong" : state, records);
            }
            name = above;
        }
    }

    private static List<String> records(Dns.Answer answer, String version) {
        return answer.values().stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).matches(version + "([\\s;].*)?"))
                .toList();
    }

    private static String state(Dns.Answer answer, List<String> records) {
        if (answer instanceof Dns.Answer.Silence) {
            return "unanswered";
        }
        return records.isEmpty() ? "missing" : records.size() > 1 ? "several" : "right";
    }

    /** The value of a tag, without the blanks in it. */
    private static String tag(String record, String name) {
        for (var part : record.split(";")) {
            var pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase(name)) {
                return pair[1].replaceAll("\\s", "");
            }
        }
        return "";
    }

    private Line spf(HostName domain, String state, List<String> seen) {
        return line("spf", domain.value(), "TXT", "v=spf1 include:" + settings.spfInclude() + " ~all", state, seen);
    }

    private Line dkim(HostName domain, String state, List<String> seen) {
        var target = settings.dkimTarget();
        return target == null
                ? line("dkim", dkimName(domain), "TXT", "v=DKIM1; k=rsa; p=" + settings.dkimKey(), state, seen)
                : line("dkim", dkimName(domain), "CNAME", target, state, seen);
    }

    private Line dmarc(HostName domain, String state, List<String> seen) {
        var wanted = "v=DMARC1; p=none; rua=mailto:postmaster@" + domain;
        return line("dmarc", "_dmarc." + domain, "TXT", wanted, state, seen);
    }

    private String dkimName(HostName domain) {
        return settings.dkimSelector() + "._domainkey." + domain;
    }

    private static Line line(String kind, String name, String type, String wanted, String state, List<String> seen) {
        return new Line(
                kind,
                name,
                type,
                wanted,
                state,
                seen.stream()
                        .limit(4)
                        .map(text -> text.replaceAll("\\p{Cntrl}", " "))
                        .map(text -> text.length() > 600 ? text.substring(0, 600) + "…" : text)
                        .toList());
    }
}
