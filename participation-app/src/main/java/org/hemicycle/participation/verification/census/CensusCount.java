package org.hemicycle.participation.verification.census;

import java.util.List;
import java.util.Set;

/** What came of reading a list. */
record CensusCount(int lines, int entries, List<CensusUpload.Fault> faults, int faultCount, Set<String> districts) {}
