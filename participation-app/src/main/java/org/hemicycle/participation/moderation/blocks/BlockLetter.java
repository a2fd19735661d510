package org.hemicycle.participation.moderation.blocks;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.themes.Message;
import org.springframework.stereotype.Component;

/** Tells somebody that they may not contribute, why, and until when. */
@Component
class BlockLetter implements Job {
    static final String NAME = "moderation.block-letter";
    private final Blocks blocks;
    private final Accounts accounts;
    private final Letters letters;

    BlockLetter(Blocks blocks, Accounts accounts, Letters letters) {
        this.blocks = blocks;
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        blocks.find(Long.parseLong(details.getOrDefault("block", "0")))
                .ifPresent(block -> accounts.find(new ParticipantId(block.participant()))
                        .ifPresent(account -> write(block, account)));
    }

    private void write(Block block, Account account) {
        if (account.email() == null) {
            return;
        }
        var until = block.until() == null
                ? Message.of("moderation.block.for-ever")
                : Message.of("moderation.block.until", block.until());
        EmailAddress.parse(account.email())
                .ifPresent(address -> letters.send(new Letter(
                        "moderation.letter.block",
                        address,
                        account.name(),
                        account.language(),
                        "/account/decisions",
                        null,
                        List.of(until, block.reason()))));
    }
}
