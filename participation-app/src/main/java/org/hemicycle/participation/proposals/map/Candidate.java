package org.hemicycle.participation.proposals.map;

/** A place that was found for an address. */
public record Candidate(String label, double latitude, double longitude) {}
