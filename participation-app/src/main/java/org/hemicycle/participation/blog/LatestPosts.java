package org.hemicycle.participation.blog;

import java.util.List;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.stereotype.Component;

/** The latest posts, for the home page. */
@Component
public class LatestPosts {
    private final Posts posts;

    LatestPosts(Posts posts) {
        this.posts = posts;
    }

    /** A post as others name it. */
    public record News(String path, LocalizedText title, LocalizedText body, java.time.Instant at) {}

    /** At most so many; none where there is no blog. */
    public List<News> now(int limit) {
        return Contributions.isOn("blog")
                ? posts.published(0, limit).stream()
                        .map(post -> new News(
                                post.path(),
                                post.title(),
                                post.body(),
                                java.util.Objects.requireNonNull(post.publishedAt())))
                        .toList()
                : List.of();
    }
}
