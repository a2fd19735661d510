package org.hemicycle.manager.console.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.manager.organisations.CertificateView;
import org.hemicycle.provisioning.certificates.DeletionCertificate;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** What was removed, as people read it. */
record CertificatePage(Tenant tenant, DeletionCertificate certificate, List<Removed> removed) {
    CertificatePage {
        removed = List.copyOf(removed);
    }

    /** One thing that was removed, and when. */
    record Removed(String what, @Nullable Instant at, Map<String, Object> measures) {
        String label(Texts t) {
            return t.has("certificate.what." + what) ? t.get("certificate.what." + what) : what;
        }

        /** How much, in words. */
        List<String> measures(Texts t) {
            var said = new ArrayList<String>();
            for (var name : List.of("name", "tables", "rows", "count", "bytes", "names")) {
                var value = measures.get(name);
                if (value instanceof Number number) {
                    said.add(t.get("certificate.measure." + name, number.longValue()));
                } else if (value instanceof List<?> names) {
                    names.forEach(one -> said.add(String.valueOf(one)));
                } else if (value != null) {
                    said.add(String.valueOf(value));
                }
            }
            return said;
        }
    }

    static CertificatePage of(Tenant tenant, DeletionCertificate certificate) {
        var removed = new ArrayList<Removed>();
        if (CertificateView.of(certificate).certificate().get("removed") instanceof List<?> items) {
            for (var item : items) {
                if (item instanceof Map<?, ?> one) {
                    var measures = new java.util.HashMap<String, Object>();
                    one.forEach((name, value) -> measures.put(String.valueOf(name), value));
                    var at = String.valueOf(measures.getOrDefault("at", ""));
                    removed.add(new Removed(
                            String.valueOf(measures.get("what")), at.isEmpty() ? null : Instant.parse(at), measures));
                }
            }
        }
        return new CertificatePage(tenant, certificate, removed);
    }

    String path() {
        return "/organisations/" + tenant.slug().value();
    }

    String name(Locale locale) {
        return tenant.name().in(locale);
    }
}
