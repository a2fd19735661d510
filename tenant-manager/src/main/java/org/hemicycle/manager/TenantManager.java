package org.hemicycle.manager;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The control plane: opens, changes and closes the homes of organisations. */
@SpringBootApplication
public class TenantManager {
    public static void main(String[] arguments) {
        SpringApplication.run(TenantManager.class, arguments);
    }
}
