package org.hemicycle.participation.identity;

/** Somebody is asked to join, usually to administrate. */
record Invitation(long id, EmailAddress email, String name, boolean administrator) {}
