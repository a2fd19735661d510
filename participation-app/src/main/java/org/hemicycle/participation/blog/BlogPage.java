package org.hemicycle.participation.blog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the blog, and the address of the one before it in time. */
record BlogPage(List<Post> posts, @Nullable String earlier) {}
