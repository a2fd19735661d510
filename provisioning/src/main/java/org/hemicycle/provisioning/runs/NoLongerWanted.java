package org.hemicycle.provisioning.runs;

/** What the run is for has been taken back meanwhile, such as a deletion during its days of grace. */
final class NoLongerWanted extends RuntimeException {}
