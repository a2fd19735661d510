package org.hemicycle.participation.proposals;

import static org.hemicycle.themes.Message.of;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** What makes a proposal readable by others: lengths, no shouting. The numbers are settings. */
public record Etiquette(ProposalsSettings settings) {
    private static final double LOUD = 0.5;
    private static final Pattern INSISTENT = Pattern.compile("[!?]\\s*[!?]");

    public FormErrors check(ProposalDraft draft) {
        FormErrors errors = FormErrors.NONE;
        Optional<Message> title = title(draft.cleanTitle());
        if (title.isPresent()) {
            errors = errors.and("title", title.get());
        }
        Optional<Message> body = body(draft.cleanBody());
        return body.isPresent() ? errors.and("body", body.get()) : errors;
    }

    private Optional<Message> title(String title) {
        if (title.length() < settings.titleMin()) {
            return Optional.of(of("proposal.title.too-short", settings.titleMin(), title.length()));
        }
        if (title.length() > settings.titleMax()) {
            return Optional.of(of("proposal.title.too-long", settings.titleMax(), title.length()));
        }
        return manners(title);
    }

    private Optional<Message> body(String body) {
        if (body.length() < settings.bodyMin()) {
            return Optional.of(of("proposal.body.too-short", settings.bodyMin(), body.length()));
        }
        if (body.length() > settings.bodyMax()) {
            return Optional.of(of("proposal.body.too-long", settings.bodyMax(), body.length()));
        }
        return manners(body);
    }

    private static Optional<Message> manners(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        if (letters > 0 && capitals >= letters * LOUD) {
            return Optional.of(of("proposal.etiquette.capitals"));
        }
        return INSISTENT.matcher(text).find() ? Optional.of(of("proposal.etiquette.insistent")) : Optional.empty();
    }
}
