package org.hemicycle.participation.letters;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.hemicycle.provisioning.settings.OwnMailSettings;
import org.hemicycle.provisioning.settings.Sealed;
import org.hemicycle.provisioning.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** By which server the mails of an organisation leave: its own, where its settings name one, else the platform's. */
@Component
class MailServers {
    private final JavaMailSender platform;
    private final Settings settings;
    private final TenantVault vault;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    MailServers(
            JavaMailSender platform,
            Settings settings,
            TenantVault vault,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.platform = platform;
        this.settings = settings;
        this.vault = vault;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** The server of the bound organisation; a change of its settings is followed with the next mail. */
    JavaMailSender of(Tenant tenant) {
        var own = settings.of(tenant).mail();
        if (!own.isOwn()) {
            return platform;
        }
        var last = known.get(tenant.id());
        if (last == null || !last.settings().equals(own)) {
            last = new Known(
                    own, Mail.sender(own.host(), own.port(), own.user(), password(tenant, own), own.starttls()));
            known.put(tenant.id(), last);
        }
        return last.sender();
    }

    private @Nullable String password(Tenant tenant, OwnMailSettings own) {
        var sealed = own.password();
        return sealed == null
                ? null
                : transaction.execute(
                        _ -> vault.openText(sql, tenant.id(), Sealed.name("mail.password"), sealed.bytes()));
    }

    private record Known(OwnMailSettings settings, JavaMailSender sender) {}
}
