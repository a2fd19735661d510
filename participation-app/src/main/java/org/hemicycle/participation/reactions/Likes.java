package org.hemicycle.participation.reactions;

import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who likes what, in public. */
@Component
public class Likes {
    private final Gesture gesture;

    Likes(JdbcClient sql) {
        this.gesture = new Gesture(sql, "liking", "likes");
    }

    /** Likes it; once, however often it is said. */
    @Transactional
    public void like(Target target, ParticipantId person) {
        gesture.make(target, person);
    }

    /** Likes it no more. */
    @Transactional
    public void unlike(Target target, ParticipantId person) {
        gesture.takeBack(target, person);
    }
}
