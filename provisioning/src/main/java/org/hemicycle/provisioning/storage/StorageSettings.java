package org.hemicycle.provisioning.storage;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the S3 end point is, and the key that opens it ({@code hemicycle.s3}). */
@Validated
@ConfigurationProperties("hemicycle.s3")
public record StorageSettings(
        URI endpoint,
        @NotBlank String accessKey,
        @NotBlank String secretKey,
        @DefaultValue("us-east-1") String region) {

    @Override
    public String toString() {
        return "StorageSettings[endpoint=%s, region=%s]".formatted(endpoint, region);
    }
}
