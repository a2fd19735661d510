package org.hemicycle.participation.spaces;

import java.util.function.Function;

/**
 * A module whose components administrators may place in a space. Each such module contributes one as a bean.
 *
 * @param module its key
 * @param summary what a component of it holds now, for the page of its space
 * @param empty the same of one that nobody has added anything to yet; asks nothing of any home
 */
public record ComponentKind(
        String module, Function<Place, ComponentSummary> summary, Function<Place, ComponentSummary> empty) {}
