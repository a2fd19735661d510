package org.hemicycle.participation.blog;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.discussions.SubjectPlace;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.MenuEntry;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.TextForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the blog stands in the menu and in the administration, and what is written for it. */
@Configuration(proxyBeanMethods = false)
class PlacesOfTheBlog {
    @Bean
    MenuEntry blogMenu() {
        return new MenuEntry("blog", 40, "blog.title", "/blog");
    }

    @Bean
    AdminEntry blogEntry() {
        return new AdminEntry("blog", 145, "blog.title", "/admin/blog", Set.of(Power.EDIT));
    }

    /** Posts stand in no space. */
    @Bean
    SubjectPlace commentsOnPosts() {
        return new SubjectPlace(Posts.TYPE, "select null::bigint");
    }

    @Bean
    TextForm postText() {
        return TextForm.of(
                "blog",
                "/admin/blog/{*id}",
                List.of(
                        new TextForm.Field("title", "admin.column.title", 0, true),
                        new TextForm.Field("body", "admin.page.body", 16, true)),
                List.of("slug", "author", "commented", "publication", "publishAt", "version"));
    }

    @Bean
    TextForm commentOnAPost() {
        return TextForm.of(
                "blog",
                "/blog/{slug}/comments",
                List.of(new TextForm.Field("body", "comment.body", 6)),
                List.of("alignment", "parent", "submission"));
    }
}
