package org.hemicycle.participation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The data plane: serves every organisation's space by host name. */
@SpringBootApplication
public class ParticipationApp {
    public static void main(String[] arguments) {
        SpringApplication.run(ParticipationApp.class, arguments);
    }
}
