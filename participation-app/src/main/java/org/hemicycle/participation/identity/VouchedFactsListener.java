package org.hemicycle.participation.identity;

/** A module that draws conclusions from what identity providers say of people. Each such module has a bean of this. */
public interface VouchedFactsListener {
    /** Hears it inside the transaction in which the person came back from the provider; may hear the same again and again. */
    void hear(VouchedFacts facts);
}
