package org.hemicycle.provisioning.runs;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.templates.Template.TemplateFile;
import org.hemicycle.provisioning.templates.Templates;

/** The pictures that come with the template, all at once, and the files that came with the wish. */
final class FilesStep implements Step {

    private final Files files;
    private final Templates templates;
    private final InitialFiles initial;
    private final Set<String> buckets = ConcurrentHashMap.newKeySet();

    FilesStep(Files files, Templates templates, InitialFiles initial) {
        this.files = files;
        this.templates = templates;
        this.initial = initial;
    }

    @Override
    public void perform(Work work) throws Exception {
        var template = work.template(templates);
        var bucket = work.tenant().placement().bucket();
        if (!buckets.contains(bucket)) {
            files.ensureBucket(bucket);
            buckets.add(bucket);
        }
        var uploads = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var file : template.files()) {
                uploads.add(threads.submit(() -> put(work.tenant(), file)));
            }
            for (var file : initial.of(work.tenant().id())) {
                uploads.add(threads.submit(() -> files.put(work.tenant(), file.key(), file.content(), file.type())));
            }
        }
        for (var upload : uploads) {
            finished(upload);
        }
        initial.forget(work.tenant().id());
    }

    @Override
    public void compensate(Work work) {
        files.deleteAll(work.tenant());
    }

    private void put(Tenant tenant, TemplateFile file) {
        files.put(tenant, file.key(), file.content(), file.type());
    }

    private static void finished(Future<?> upload) throws Exception {
        try {
            upload.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }
}
