package org.hemicycle.testing;

/** Where a database server answers, and its superuser. */
record ServerAddress(String host, int port, String user, String password) {}
