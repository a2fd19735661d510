package org.hemicycle.provisioning.registry;

/** The first administrator of an organisation, whom the creation invites by mail. */
public record Administrator(String name, String email) {}
