package org.hemicycle.provisioning.modules.proposals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the module, under {@code proposals}.
 *
 * @param titleMin shortest title, in characters
 * @param titleMax longest title
 * @param bodyMin shortest text
 * @param bodyMax longest text
 * @param supportsPerParticipant how many proposals one participant may support in one component; 0 for no limit
 * @param answersWithCosts whether an accepted proposal is answered with what it costs, how that was found, and when it will be done
 * @param pageSize proposals on one page of a list
 * @param defaultOrder in which order a list opens; automatic is the most supported first once supports are closed, and random before
 * @param proposalsPerParticipant how many proposals one participant may publish in one component; 0 for no limit
 * @param supportsMinimum how many supports one participant must give in one component before any of them counts; 0 for none
 * @param supportsCeiling how many supports a proposal needs; 0 for no such number
 * @param supportsMayExceed whether a proposal that has them takes more
 * @param supportsHidden whether the numbers of supports are kept from view
 * @param preview whether a proposal is read again, beside similar ones, before it is published
 * @param editWindow for how long authors may change what they published; 0 for not at all
 * @param editUntilAnswered whether they may until there is an official answer, whatever the window
 * @param attachmentsMax files that one proposal may have; 0 for none
 * @param attachmentMegabytes largest file
 * @param places whether proposals have a place on the map
 * @param amendments whether participants may suggest another text for a proposal
 * @param amendmentReactions whether authors may accept and reject such suggestions
 * @param amendmentPromotions whether a rejected one may become a proposal of its own
 * @param preset what the proposals are here: proposals, offers and requests of mutual aid, or a suggestion box
 */
public record ProposalsSettings(
        @DefaultValue("15") @Min(1) @Max(500) int titleMin,
        @DefaultValue("150") @Min(1) @Max(500) int titleMax,
        @DefaultValue("15") @Min(1) @Max(100_000) int bodyMin,
        @DefaultValue("5000") @Min(1) @Max(100_000) int bodyMax,
        @DefaultValue("0") @PositiveOrZero int supportsPerParticipant,
        @DefaultValue("false") boolean answersWithCosts,
        @DefaultValue("20") @Min(5) @Max(100) int pageSize,

        @DefaultValue("recent") @Pattern(regexp = "recent|random|supported|automatic")
        String defaultOrder,

        @DefaultValue("0") @PositiveOrZero int proposalsPerParticipant,
        @DefaultValue("0") @PositiveOrZero int supportsMinimum,
        @DefaultValue("0") @PositiveOrZero int supportsCeiling,
        @DefaultValue("true") boolean supportsMayExceed,
        @DefaultValue("false") boolean supportsHidden,
        @DefaultValue("true") boolean preview,
        @DefaultValue("5m") Duration editWindow,
        @DefaultValue("false") boolean editUntilAnswered,
        @DefaultValue("5") @Min(0) @Max(30) int attachmentsMax,
        @DefaultValue("10") @Min(1) @Max(30) int attachmentMegabytes,
        @DefaultValue("false") boolean places,
        @DefaultValue("false") boolean amendments,
        @DefaultValue("true") boolean amendmentReactions,
        @DefaultValue("true") boolean amendmentPromotions,

        @DefaultValue("proposals") @Pattern(regexp = "proposals|aid|suggestions")
        String preset) {
    public ProposalsSettings {
        if (titleMin > titleMax) {
            throw new IllegalArgumentException("title-min is larger than title-max");
        }
        if (bodyMin > bodyMax) {
            throw new IllegalArgumentException("body-min is larger than body-max");
        }
        if (editWindow.isNegative()) {
            throw new IllegalArgumentException("edit-window is negative");
        }
    }

    /** Whether the proposals here are offers and requests of mutual aid. */
    public boolean aid() {
        return preset.equals("aid");
    }

    /** Whether the component is a suggestion box. */
    public boolean suggestions() {
        return preset.equals("suggestions");
    }
}
