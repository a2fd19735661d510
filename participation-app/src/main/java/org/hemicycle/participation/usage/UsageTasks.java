package org.hemicycle.participation.usage;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.participation.modules.AdminTask;
import org.hemicycle.participation.modules.AdminTasks;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.hemicycle.participation.modules.ReadOnlyModules;
import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.themes.Message;
import org.springframework.stereotype.Component;

/** Limits that are near or reached, and modules that the plan no longer allows. */
@Component
class UsageTasks implements AdminTasks {
    private final Quotas quotas;
    private final ReadOnlyModules readOnly;

    UsageTasks(Quotas quotas, ReadOnlyModules readOnly) {
        this.quotas = quotas;
        this.readOnly = readOnly;
    }

    @Override
    public List<AdminTask> tasks(Powers reader) {
        var tasks = new ArrayList<AdminTask>();
        if (!reader.has(Power.CONFIGURE)) {
            return tasks;
        }
        for (var line : quotas.lines()) {
            if (line.standing() != Limit.Standing.WITHIN) {
                var key = line.standing() == Limit.Standing.FULL ? "usage.task.full" : "usage.task.near";
                tasks.add(new AdminTask(
                        key, List.of(Message.of("quota." + line.quota().key())), "/admin/usage"));
            }
        }
        if (!readOnly.all().isEmpty()) {
            tasks.add(
                    new AdminTask("usage.task.read-only", List.of(readOnly.all().size()), "/admin/usage"));
        }
        return tasks;
    }
}
