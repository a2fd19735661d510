package org.hemicycle.manager.console.opening;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.Pictures;
import org.hemicycle.provisioning.templates.Preview;
import org.hemicycle.provisioning.templates.PreviewTokens;
import org.hemicycle.provisioning.templates.TemplateArchive;
import org.hemicycle.provisioning.templates.Templates;
import org.hemicycle.themes.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where real pages of a template can be seen in chosen colours: an address at the data plane, signed for an hour. */
@Component
class PreviewAddress {
    private static final Duration LASTS = Duration.ofHours(1);
    private static final int LONGEST_NAME = 120;

    private final PreviewTokens tokens;
    private final Templates templates;
    private final Installation installation;
    private final BaseDomain baseDomain;
    private final JdbcClient sql;
    private final Clock clock;

    PreviewAddress(
            DataPlaneSecret secret,
            Templates templates,
            Installation installation,
            BaseDomain baseDomain,
            JdbcClient sql,
            Clock clock) {
        this.tokens = new PreviewTokens(secret, clock);
        this.templates = templates;
        this.installation = installation;
        this.baseDomain = baseDomain;
        this.sql = sql;
        this.clock = clock;
    }

    /** Where previews are; pages of the console may show what is below it in a frame. */
    static URI origin(Installation installation, BaseDomain baseDomain) {
        var space = installation.space(new HostName(Preview.HOST + "." + baseDomain.value()));
        return URI.create(space.toString().replaceFirst("/$", ""));
    }

    URI origin() {
        return origin(installation, baseDomain);
    }

    /**
     * The address of the front page.
     *
     * @param template its key; empty for that of the kind
     * @param logo what {@link #keep} gave; empty without one
     */
    Optional<URI> of(String template, String kind, String name, String preset, String colour, String logo) {
        var found = Kind.of(kind)
                .flatMap(known -> template.isEmpty() ? Optional.of(templates.of(known)) : templates.find(template));
        return found.map(shown -> {
            var theme = Theme.of(preset, colour);
            var words = name.strip().isEmpty() ? shown.description().name() : text(name);
            var preview = new Preview(
                    shown.key(),
                    version(shown.key(), shown.description().number()),
                    words,
                    List.of("fr", "en"),
                    theme.preset().key(),
                    Branding.isColour(colour) ? colour : theme.brand().hex(),
                    logo.matches("[0-9a-f]{64}") ? logo : null,
                    installation.managerUrl().toString(),
                    clock.instant().plus(LASTS).getEpochSecond());
            return URI.create(origin() + Preview.PATH + tokens.sign(preview) + "/");
        });
    }

    /** Keeps a logo for as long as a preview lasts; gives back its digest, or nothing when it is no picture that we take. */
    @Nullable
    String keep(byte[] bytes) {
        if (!(Pictures.logo(bytes) instanceof PictureCheck.Accepted picture)) {
            return null;
        }
        var digest = TemplateArchive.digest(picture.content());
        Instant now = clock.instant();
        sql.sql("delete from preview_logo where until < ?")
                .param(Timestamp.from(now))
                .update();
        sql.sql("""
                insert into preview_logo (digest, content, media_type, until) values (?, ?, ?, ?)
                on conflict (digest) do update set until = excluded.until
                """)
                .params(
                        digest,
                        picture.content(),
                        picture.type().mediaType(),
                        Timestamp.from(now.plus(LASTS.multipliedBy(2))))
                .update();
        return digest;
    }

    private int version(String key, int own) {
        return sql.sql("select version from template_version where key = ? and state = 'current'")
                .param(key)
                .query(Integer.class)
                .optional()
                .orElse(own);
    }

    private static LocalizedText text(String name) {
        var plain = name.strip().replaceAll("\\p{Cntrl}", " ");
        var cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return LocalizedText.of(Map.of("fr", cut, "en", cut));
    }
}
