package org.hemicycle.participation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The data plane: serves every organisation's space by host name. Classes of two features may share a simple name, so
 * beans carry the whole one.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ParticipationApp {
    public static void main(String[] arguments) {
        SpringApplication.run(ParticipationApp.class, arguments);
    }
}
