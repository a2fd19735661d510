package org.hemicycle.participation.blog;

import java.util.Optional;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.reactions.Reactable;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Posts as people like and follow them. */
@Component
class ReactablePosts implements Reactable {
    private final Posts posts;

    ReactablePosts(Posts posts) {
        this.posts = posts;
    }

    @Override
    public String type() {
        return Posts.TYPE;
    }

    @Override
    public Optional<Thing> find(long id) {
        return Contributions.isOn("blog")
                ? posts.find(id)
                        .filter(Post::published)
                        .map(post -> new Thing(
                                post.path(),
                                post.title().in(CurrentTenant.get().locales().getFirst()),
                                true))
                : Optional.empty();
    }
}
