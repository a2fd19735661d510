package org.hemicycle.participation.assistance;

/**
 * A card to print.
 *
 * @param name of the person; empty on a card that replaces another
 * @param address where the card is used, as people type it
 */
record CardPage(Workshop workshop, String name, Card card, String address) {}
