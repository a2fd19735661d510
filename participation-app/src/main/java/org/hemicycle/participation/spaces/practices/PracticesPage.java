package org.hemicycle.participation.spaces.practices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The practices that others share; null when they cannot be had now. */
record PracticesPage(@Nullable List<SharedPractice> practices) {}
