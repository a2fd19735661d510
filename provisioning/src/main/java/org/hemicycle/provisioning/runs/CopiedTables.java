package org.hemicycle.provisioning.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;

/**
 * Which tables a copy has rows of, each after those it refers to. A whole copy leaves out what lets somebody in, what is sealed
 * under the keys of the source, and what is under way. A copy for training has only the tables that are named here: one that is
 * added later stays empty until somebody has thought about it.
 */
final class CopiedTables {
    private static final Set<String> LEFT_BEHIND = Set.of(
            "invitation",
            "sign_in_link",
            "spring_session",
            "spring_session_attributes",
            "tenant_key",
            "support_access",
            "support_entrance",
            "authenticator",
            "recovery_code",
            "factor_guess",
            "passkey_owner",
            "passkey",
            "passkey_challenge",
            "address_change",
            "known_device",
            "attempt",
            "postal_code",
            "identity_document",
            "desk_card",
            "space_preview",
            "proposal_import",
            "proposal_export");
    /** Modules whose rows are secrets, or sealed. */
    private static final Set<String> SEALED = Set.of("api", "federation", "verification");

    /** For training: the table, and what stands in place of columns. An empty text means that rows are taken as they are. */
    private static final Map<String, Map<String, String>> TRAINING = new LinkedHashMap<>();

    static {
        TRAINING.put("organisation", Map.of("texts", "texts - 'legal'", "settings", "'{}'"));
        var person = new LinkedHashMap<String, String>();
        person.put("email", "'participant-' || id || '@example.invalid'");
        person.put("name", "'Participant ' || id");
        for (var column :
                List.of("password_hash", "nickname", "picture", "disabled_at", "locked_until", "succession")) {
            person.put(column, "null");
        }
        person.put("about", "''");
        person.put("profile_shown", "false");
        person.put("terms", "0");
        person.put("failed_attempts", "0");
        person.put("confirmed_at", "date_trunc('month', confirmed_at)");
        person.put("created_at", "date_trunc('month', created_at)");
        TRAINING.put("participant", person);
        for (var table : List.of(
                "theme",
                "space_group",
                "space",
                "phase",
                "phase_extension",
                "component",
                "assembly",
                "space_block",
                "space_document",
                "space_relation",
                "page",
                "picture",
                "wording")) {
            TRAINING.put(table, Map.of());
        }
        TRAINING.put(
                "post",
                Map.of("author_name", "case when author_id is null then '' else 'Participant ' || author_id end"));
        var proposal = new LinkedHashMap<String, String>();
        proposal.put("title", "case origin when 'official' then title else 'Proposition ' || id end");
        proposal.put("body", "case origin when 'official' then body else 'Exercice ' || id end");
        proposal.put("author_name", "case when author_id is null then '' else 'Participant ' || author_id end");
        for (var column : List.of(
                "answer",
                "submission",
                "workshop_id",
                "workshop_name",
                "workshop_on",
                "cost",
                "cost_report",
                "execution_period",
                "latitude",
                "longitude")) {
            proposal.put(column, "null");
        }
        TRAINING.put("proposal_state", Map.of());
        proposal.put("address", "''");
        TRAINING.put("proposal", proposal);
        TRAINING.put("proposal_tally", Map.of());
        TRAINING.put("proposal_support", Map.of());
        TRAINING.put("map_outline", Map.of());
        var comment = new LinkedHashMap<String, String>();
        comment.put("body", "'Commentaire ' || id");
        comment.put("author_name", "case when author_id is null then '' else 'Participant ' || author_id end");
        for (var column : List.of("submission", "workshop_id", "workshop_name", "workshop_on")) {
            comment.put(column, "null");
        }
        TRAINING.put("comment", comment);
        TRAINING.put("comment_tally", Map.of());
        TRAINING.put("comment_rating", Map.of());
        var debate = new LinkedHashMap<String, String>();
        debate.put("title", "case when official then title else 'Débat ' || id end");
        debate.put("body", "case when official then body else 'Exercice ' || id end");
        debate.put("author_name", "case when author_id is null then author_name else 'Participant ' || author_id end");
        debate.put("conclusion", "case when closed_at is not null then 'Exercice ' || id end");
        debate.put("submission", "null");
        TRAINING.put("debate", debate);
    }

    private CopiedTables() {}

    /** The tables of these modules, by what stands in place of their columns. */
    static Map<String, Map<String, String>> of(Set<String> modules, boolean anonymised) {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        for (ModuleManifest module : Modules.closure(modules)) {
            for (var table : module.tables()) {
                if (anonymised ? TRAINING.containsKey(table) : isWhole(module, table)) {
                    tables.put(table, anonymised ? TRAINING.getOrDefault(table, Map.of()) : Map.of());
                }
            }
        }
        return tables;
    }

    private static boolean isWhole(ModuleManifest module, String table) {
        return !LEFT_BEHIND.contains(table) && !SEALED.contains(module.key());
    }
}
