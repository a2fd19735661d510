package org.hemicycle.participation.support;

/** The page behind an operator's link. */
record EntrancePage(String token, Access access) {}
