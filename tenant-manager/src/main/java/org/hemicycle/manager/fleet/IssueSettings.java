package org.hemicycle.manager.fleet;

import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told of issues, and which nodes are looked at.
 *
 * @param mailTo addresses that get a letter about new issues; none by default
 * @param mailFrom the least severity worth a letter: {@code notice}, {@code warning} or {@code critical}
 * @param mailLanguage in which the letters are written: {@code fr} or {@code en}
 * @param nodes addresses of the nodes of the data plane, asked for {@code /_ready} each minute; none by default
 */
@Validated
@ConfigurationProperties("hemicycle.issues")
public record IssueSettings(
        @DefaultValue List<String> mailTo,
        @DefaultValue("critical") Severity mailFrom,
        @DefaultValue("fr") @Pattern(regexp = "fr|en") String mailLanguage,
        @DefaultValue List<URI> nodes) {
    public IssueSettings {
        mailTo = List.copyOf(mailTo);
        nodes = List.copyOf(nodes);
    }
}
