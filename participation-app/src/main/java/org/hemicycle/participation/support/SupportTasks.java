package org.hemicycle.participation.support;

import java.util.List;
import org.hemicycle.participation.modules.AdminTask;
import org.hemicycle.participation.modules.AdminTasks;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.springframework.stereotype.Component;

/** Requests that wait for an administrator. */
@Component
class SupportTasks implements AdminTasks {
    private final Accesses accesses;

    SupportTasks(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public List<AdminTask> tasks(Powers reader) {
        return reader.has(Power.APPOINT)
                ? accesses.latest().stream()
                        .filter(Access::waits)
                        .map(access -> new AdminTask("support.task", List.of(access.operator()), "/admin/support"))
                        .toList()
                : List.of();
    }
}
