package org.hemicycle.provisioning.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the declarations of modules: {@code MANIFEST} of the class {@code <Key>Module} in each package beside this one. Nothing lists
 * them, so that a module is its own packages and nothing else.
 */
final class Declarations {
    private static final String HERE = Declarations.class.getPackageName();
    private static final String CLASSES = "classpath*:" + HERE.replace('.', '/') + "/*/*Module.class";

    private Declarations() {}

    /** The modules that this class loader knows, each after those it requires. */
    static List<ModuleManifest> read(ClassLoader loader) {
        try {
            return inOrder(Arrays.stream(new PathMatchingResourcePatternResolver(loader).getResources(CLASSES))
                    .map(Declarations::className)
                    .distinct()
                    .map(name -> manifest(name, loader))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("the declarations of modules could not be read", broken);
        }
    }

    /** Those always on first, then those in which people take part; else by their keys. */
    static List<ModuleManifest> inOrder(List<ModuleManifest> modules) {
        var waiting = new ArrayList<>(modules);
        waiting.sort(Comparator.comparing(ModuleManifest::optional)
                .thenComparing(module -> module.actions().isEmpty())
                .thenComparing(ModuleManifest::key));
        var keys = new HashSet<String>();
        var ordered = new ArrayList<ModuleManifest>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(module -> keys.containsAll(module.requires()))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("modules require each other, or one that is not there: "
                                    + waiting.stream().map(ModuleManifest::key).toList()));
            waiting.remove(next);
            if (!keys.add(next.key())) {
                throw new IllegalStateException("two modules have the key " + next.key());
            }
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    private static String className(Resource file) {
        try {
            var path = file.getURL().getPath();
            var folder = HERE.replace('.', '/');
            return path.substring(path.lastIndexOf(folder + "/"), path.length() - ".class".length())
                    .replace('/', '.');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ModuleManifest manifest(String name, ClassLoader loader) {
        try {
            var field = Class.forName(name, true, loader).getField("MANIFEST");
            var manifest = (ModuleManifest) field.get(null);
            var folder = name.substring(HERE.length() + 1, name.lastIndexOf('.'));
            if (!folder.equals(manifest.key())) {
                throw new IllegalStateException(
                        name + " declares " + manifest.key() + ": its package has another name");
            }
            return manifest;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(name + " declares no module", broken);
        }
    }
}
