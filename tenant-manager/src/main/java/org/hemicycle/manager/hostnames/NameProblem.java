package org.hemicycle.manager.hostnames;

import java.util.Locale;
import org.hemicycle.provisioning.requests.Answer;

/** Why a host name may not be claimed. */
public enum NameProblem {
    MALFORMED(Answer.Refusal.NAME_MALFORMED),
    /** It is the platform's own, or under its base domain. */
    OURS(Answer.Refusal.NAME_OURS),
    /** It can belong to nobody: RFC 6761 and its kin. */
    RESERVED(Answer.Refusal.NAME_RESERVED),
    /** It mixes scripts, or looks like a name of the platform or of another organisation. */
    LOOKS_ALIKE(Answer.Refusal.NAME_LOOKS_ALIKE),
    /** Another organisation has it. */
    TAKEN(Answer.Refusal.NAME_TAKEN),
    TOO_MANY(Answer.Refusal.TOO_MANY_NAMES);

    private final Answer.Refusal refusal;

    NameProblem(Answer.Refusal refusal) {
        this.refusal = refusal;
    }

    /** What the data plane is answered. */
    public Answer.Refusal refusal() {
        return refusal;
    }

    /** Key of the sentence that says so, without its prefix {@code field.}. */
    public String code() {
        return "hostname-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
