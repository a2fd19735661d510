package org.hemicycle.participation.identity.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The table of passkeys as Spring Security reads and writes it, for one relying party: those of another are not there. */
record PasskeyRecords(JdbcClient sql, String relyingParty, Instant now) implements UserCredentialRepository {
    private static final String SELECT = """
            select k.*, o.handle from passkey k join passkey_owner o using (participant_id) where k.relying_party = :party
            """;

    @Override
    public void delete(Bytes credentialId) {
        sql.sql("delete from passkey where credential_id = ? and relying_party = ?")
                .params(credentialId.getBytes(), relyingParty)
                .update();
    }

    @Override
    public void save(CredentialRecord credential) {
        if (findByCredentialId(credential.getCredentialId()) == null) {
            insert(credential);
        } else {
            use(credential);
        }
    }

    /**
     * A counter that does not grow is that of a copy; authenticators that do not count always say 0. Spring compares with what the
     * counter was at registration, which would let a copy in: this compares with the last use, in the same statement.
     */
    private void use(CredentialRecord credential) {
        int rows = sql.sql("""
                update passkey set sign_count = :count, backed_up = :backed, last_used_at = :now
                 where credential_id = :id and relying_party = :party
                   and (:count > sign_count or (:count = 0 and sign_count = 0))
                """)
                .param("count", credential.getSignatureCount())
                .param("backed", credential.isBackupState())
                .param("now", Timestamp.from(now))
                .param("id", credential.getCredentialId().getBytes())
                .param("party", relyingParty)
                .update();
        if (rows == 0) {
            throw new CounterWentBack();
        }
    }

    private void insert(CredentialRecord credential) {
        sql.sql("""
                insert into passkey (participant_id, credential_id, relying_party, label, public_key, sign_count, transports,
                                     backup_eligible, backed_up, attestation, created_at)
                select participant_id, :id, :party, :label, :key, :count, string_to_array(:transports, ' '),
                       :eligible, :backed, :attestation, :now
                  from passkey_owner where handle = :owner
                """)
                .param("id", credential.getCredentialId().getBytes())
                .param("party", relyingParty)
                .param("label", credential.getLabel())
                .param("key", credential.getPublicKey().getBytes())
                .param("count", credential.getSignatureCount())
                .param(
                        "transports",
                        credential.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param("eligible", credential.isBackupEligible())
                .param("backed", credential.isBackupState())
                .param("attestation", bytes(credential.getAttestationObject()))
                .param("now", Timestamp.from(now))
                .param("owner", credential.getUserEntityUserId().getBytes())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return sql.sql(SELECT + " and k.credential_id = :id")
                .param("party", relyingParty)
                .param("id", credentialId.getBytes())
                .query(PasskeyRecords::map)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return sql.sql(SELECT + " and o.handle = :owner order by k.id")
                .param("party", relyingParty)
                .param("owner", userId.getBytes())
                .query(PasskeyRecords::map)
                .list();
    }

    private static CredentialRecord map(ResultSet row, int index) throws SQLException {
        var transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(true)
                .transports(Arrays.stream(transports)
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .created(row.getTimestamp("created_at").toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    /** The passkey was copied, or is broken. */
    static final class CounterWentBack extends RuntimeException {}
}
