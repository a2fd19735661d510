package org.hemicycle.participation.spaces.practices;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.templates.PracticeContent;
import org.hemicycle.provisioning.templates.PracticeOffer;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a space to other organisations.
 *
 * @param offer how the last one stands; null when there was none, or nobody knows
 * @param away whether the control plane's registry does not answer
 * @param wish what was asked last and is not answered yet
 */
record OfferPage(
        long space,
        PracticeContent content,
        @Nullable OwnOffer offer,
        boolean away,
        OfferingAPractice.@Nullable Wish wish,
        Draft draft,
        FormErrors errors) {
    /** What was written. */
    record Draft(LocalizedText name, LocalizedText description, String licence) {}

    String path() {
        return "/admin/spaces/" + space;
    }

    boolean isWaiting() {
        return wish != null && wish.open();
    }

    @Nullable
    String refusal() {
        return wish == null ? null : wish.refusal();
    }

    boolean canWithdraw() {
        return offer != null && offer.isOpen() && !isWaiting();
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    List<Option> licences(Texts t) {
        return PracticeOffer.LICENCES.stream()
                .map(licence -> new Option(
                        licence, t.get("practice.licence." + licence), t.get("practice.licence." + licence + ".hint")))
                .toList();
    }
}
