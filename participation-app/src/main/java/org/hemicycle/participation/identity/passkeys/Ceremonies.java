package org.hemicycle.participation.identity.passkeys;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser and a passkey are asked, and whether what they answer is right. The person is verified by the passkey (a finger, a
 * face, a number) in every ceremony, so that one passkey is as good as two proofs.
 */
@Component
public class Ceremonies {
    private static final Logger log = LoggerFactory.getLogger(Ceremonies.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final int LONGEST = 50_000;

    private final Challenges challenges;
    private final RelyingParties parties;
    private final PasskeyOwners owners;
    private final Passkeys passkeys;
    private final TransactionOperations transaction;

    Ceremonies(
            Challenges challenges,
            RelyingParties parties,
            PasskeyOwners owners,
            Passkeys passkeys,
            TransactionOperations transaction) {
        this.challenges = challenges;
        this.parties = parties;
        this.owners = owners;
        this.passkeys = passkeys;
        this.transaction = transaction;
    }

    /** What the browser is given to make a passkey, as JSON. */
    String registrationOptions(ParticipantId id, HttpServletRequest request) {
        var challenge = challenges.issue(Challenges.Ceremony.REGISTRATION, id, request);
        return JSON.writeValueAsString(transaction.execute(_ -> creation(id, challenge)));
    }

    /** What the browser is given to use one, as JSON. */
    String signInOptions(@Nullable ParticipantId id, String relyingParty, HttpServletRequest request) {
        var challenge = challenges.issue(Challenges.Ceremony.SIGN_IN, id, request);
        return JSON.writeValueAsString(transaction.execute(_ -> use(id, relyingParty, challenge)));
    }

    /** Keeps a new passkey of this person; says whether it is one that may be kept. */
    boolean register(ParticipantId id, String label, String credential, HttpServletRequest request) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> answer =
                    JSON.readValue(bounded(credential), new TypeReference<>() {});
            var challenge = challenge(answer.getResponse().getClientDataJSON());
            if (!challenges.redeem(challenge, Challenges.Ceremony.REGISTRATION, id, request)) {
                return refused("an unknown challenge");
            }
            transaction.executeWithoutResult(_ -> parties.operations(parties.present())
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creation(id, challenge), new RelyingPartyPublicKey(answer, label))));
            return true;
        } catch (JacksonException
                | IllegalArgumentException
                | NullPointerException
                | DuplicateKeyException
                | VerificationException
                | DataConversionException e) {
            return refused(e.getClass().getSimpleName());
        }
    }

    /**
     * Who has signed the challenge with a passkey of theirs.
     *
     * @param id who is known already; null for whoever it is
     */
    Optional<ParticipantId> signIn(@Nullable ParticipantId id, String credential, HttpServletRequest request) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> answer =
                    JSON.readValue(bounded(credential), new TypeReference<>() {});
            var challenge = challenge(answer.getResponse().getClientDataJSON());
            if (!challenges.redeem(challenge, Challenges.Ceremony.SIGN_IN, id, request)) {
                refused("an unknown challenge");
                return Optional.empty();
            }
            return transaction.execute(_ -> verified(id, answer, challenge));
        } catch (PasskeyRecords.CounterWentBack e) {
            log.warn("A passkey was refused: its counter went back, it may have been copied");
        } catch (JacksonException
                | IllegalArgumentException
                | NullPointerException
                | VerificationException
                | DataConversionException e) {
            refused(e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private Optional<ParticipantId> verified(
            @Nullable ParticipantId id, PublicKeyCredential<AuthenticatorAssertionResponse> answer, Bytes challenge) {
        var party = passkeys.relyingParty(answer.getRawId()).filter(parties::isOurs);
        if (party.isEmpty()) {
            refused("an unknown passkey");
            return Optional.empty();
        }
        var owner = parties.operations(party.get())
                .authenticate(new RelyingPartyAuthenticationRequest(use(null, party.get(), challenge), answer));
        var handle = answer.getResponse().getUserHandle();
        if (owner == null || (handle != null && !handle.equals(owner.getId()))) {
            throw new IllegalArgumentException("The passkey names another owner");
        }
        return owners.participant(owner.getId()).filter(person -> id == null || person.equals(id));
    }

    private PublicKeyCredentialCreationOptions creation(ParticipantId id, Bytes challenge) {
        var party = parties.present();
        var owner = owners.of(id);
        return PublicKeyCredentialCreationOptions.builder()
                .attestation(AttestationConveyancePreference.NONE)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build())
                .challenge(challenge)
                .timeout(Challenges.VALID)
                .user(owner)
                .rp(parties.entity(party))
                .excludeCredentials(descriptors(parties.records(party).findByUserId(owner.getId())))
                .build();
    }

    private PublicKeyCredentialRequestOptions use(@Nullable ParticipantId id, String party, Bytes challenge) {
        List<CredentialRecord> known = id == null
                ? List.of()
                : parties.records(party).findByUserId(owners.of(id).getId());
        return PublicKeyCredentialRequestOptions.builder()
                .allowCredentials(descriptors(known))
                .challenge(challenge)
                .rpId(party)
                .timeout(Challenges.VALID)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static List<PublicKeyCredentialDescriptor> descriptors(List<CredentialRecord> records) {
        return records.stream()
                .map(one -> PublicKeyCredentialDescriptor.builder()
                        .id(one.getCredentialId())
                        .transports(one.getTransports())
                        .build())
                .toList();
    }

    private static Bytes challenge(Bytes clientData) {
        var node = JSON.readTree(new String(clientData.getBytes(), StandardCharsets.UTF_8));
        return Bytes.fromBase64(node.path("challenge").asString(""));
    }

    private static String bounded(String credential) {
        return credential.length() > LONGEST ? "" : credential;
    }

    private static boolean refused(String why) {
        log.info("A passkey was refused: {}", why);
        return false;
    }
}
