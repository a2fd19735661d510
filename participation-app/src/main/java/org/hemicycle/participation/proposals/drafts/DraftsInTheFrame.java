package org.hemicycle.participation.proposals.drafts;

import org.hemicycle.participation.identity.AccountEntry;
import org.hemicycle.participation.modules.LargeForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What drafts bring elsewhere: a place of the account, and a form for large files. */
@Configuration(proxyBeanMethods = false)
class DraftsInTheFrame {
    /** More than any setting allows for a file, with its form around it. */
    private static final long LARGEST = 40_000_000;

    /** A file that is too large comes back to the page of the draft, which says so. */
    @Bean
    LargeForm draftFiles() {
        return LargeForm.of(
                "/proposals/drafts/{id:\\d{1,18}}/attachments",
                LARGEST,
                path -> path.replaceFirst("/attachments$", "") + "?too-large=1#files");
    }

    @Bean
    LargeForm filesOfAProposal() {
        return LargeForm.of(
                "/proposals/{id:\\d{1,18}}/attachments",
                LARGEST,
                path -> path.replaceFirst("/attachments$", "") + "/text?too-large=1#files");
    }

    @Bean
    AccountEntry draftsOfTheAccount() {
        return new AccountEntry("proposals", 45, "proposal.drafts.title", "/proposals/drafts");
    }
}
