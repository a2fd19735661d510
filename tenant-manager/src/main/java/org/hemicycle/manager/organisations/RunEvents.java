package org.hemicycle.manager.organisations;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams of a run's progress: one virtual thread each, woken by the database, with a heartbeat in silence. */
@Component
class RunEvents {
    private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Runs runs;
    private final Installation installation;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

    RunEvents(Runs runs, Installation installation) {
        this.runs = runs;
        this.installation = installation;
    }

    SseEmitter follow(RunId run, Locale language) {
        var follower = new Follower(run, language, new SseEmitter(LONGEST.toMillis()), new Semaphore(0));
        followers.add(follower);
        follower.emitter().onCompletion(() -> end(follower));
        follower.emitter().onTimeout(() -> end(follower));
        follower.emitter().onError(_ -> end(follower));
        Thread.ofVirtual().name("events of run " + run).start(() -> tell(follower));
        return follower.emitter();
    }

    /** Something happened to this run. */
    void happened(RunId run) {
        followers.stream()
                .filter(follower -> follower.run().equals(run))
                .forEach(follower -> follower.news().release());
    }

    /** Something may have happened to any run. */
    void lookAgain() {
        followers.forEach(follower -> follower.news().release());
    }

    /** Open streams would hold up the end of the application. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        followers.forEach(follower -> {
            end(follower);
            follower.emitter().complete();
        });
    }

    private void end(Follower follower) {
        followers.remove(follower);
        follower.news().release();
    }

    private void tell(Follower follower) {
        try {
            while (followers.contains(follower) && tellState(follower)) {
                if (!follower.news().tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    follower.emitter().send(SseEmitter.event().comment("still here"));
                }
                follower.news().drainPermits();
            }
            follower.emitter().complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A follower of run {} is gone", follower.run());
        } catch (DataAccessException down) {
            follower.emitter().complete();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            followers.remove(follower);
        }
    }

    /** Whether there may be more to tell. */
    private boolean tellState(Follower follower) throws IOException {
        var run = runs.find(follower.run()).orElse(null);
        if (run == null) {
            return false;
        }
        var view = RunView.of(run, installation, follower.language());
        follower.emitter().send(SseEmitter.event().name("progress").data(view, MediaType.APPLICATION_JSON));
        return !run.state().isFinal();
    }

    private record Follower(RunId run, Locale language, SseEmitter emitter, Semaphore news) {}
}
