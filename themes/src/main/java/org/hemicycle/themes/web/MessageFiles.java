package org.hemicycle.themes.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.hemicycle.themes.Messages;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gathers {@code messages_fr.properties} and {@code messages_en.properties} of all packages; a key is written once. */
public final class MessageFiles {
    private MessageFiles() {}

    /** All sentences on the class path, below {@code org/hemicycle} and at the root. */
    public static Messages read(String... languages) {
        Map<String, Map<String, String>> patterns = new HashMap<>();
        for (String language : languages) {
            Map<String, String> sentences = new HashMap<>();
            gather(sentences, "classpath*:org/hemicycle/**/messages_" + language + ".properties");
            gather(sentences, "classpath*:messages_" + language + ".properties");
            patterns.put(language, sentences);
        }
        return new Messages(patterns);
    }

    private static void gather(Map<String, String> sentences, String files) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                Properties read = new Properties();
                read.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
                for (String key : read.stringPropertyNames()) {
                    if (sentences.putIfAbsent(key, read.getProperty(key)) != null) {
                        throw new IllegalStateException("the message " + key + " is written twice, again in " + file);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the message files " + files + " could not be read", broken);
        }
    }
}
