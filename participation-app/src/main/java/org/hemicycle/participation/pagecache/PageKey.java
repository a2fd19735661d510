package org.hemicycle.participation.pagecache;

/**
 * What makes a kept page the same page, within a tenant.
 *
 * @param path with its query
 * @param version of the tenant in the directory: its modules, names and state
 */
record PageKey(String path, String language, boolean compressed, long version) {}
