package org.hemicycle.provisioning.runs;

import java.util.List;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How another organisation takes a space over: the list that won becomes the city.
 *
 * @param administrator of the new controller, who is invited; null once it is done, so that nothing personal stays in the run
 * @param keep addresses of staff whose roles carry over
 * @param answerDays how long participants have to agree
 */
public record SuccessionWish(
        Kind kind, LocalizedText name, @Nullable Administrator administrator, List<String> keep, int answerDays) {
    public SuccessionWish {
        keep = List.copyOf(keep);
    }
}
