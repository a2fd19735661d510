package org.hemicycle.provisioning.traces;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Map;

/** Records what is done, span by span, and sends it away in the background; what the collector does not take is lost, and nothing waits. */
public final class Tracing implements AutoCloseable {
    /** Records nothing. */
    public static final Tracing OFF = new Tracing(OpenTelemetry.noop(), false);

    private static final String PATH = "/v1/traces";
    private final OpenTelemetry telemetry;
    private final Tracer tracer;
    private final boolean on;

    private Tracing(OpenTelemetry telemetry, boolean on) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("org.hemicycle");
        this.on = on;
    }

    /** What the settings say; {@code application} is the name that the collector shows. */
    public static Tracing of(TracesSettings settings, String application) {
        if (settings.isOff()) {
            return OFF;
        }
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(addressOf(settings.endpoint()))
                .build();
        var provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().toBuilder()
                        .put("service.name", application)
                        .put("service.namespace", "hemicycle")
                        .build())
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.share())))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
        var sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(provider)
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
        return new Tracing(sdk, true);
    }

    private static String addressOf(String endpoint) {
        var bare = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
        return bare.endsWith(PATH) ? bare : bare + PATH;
    }

    public boolean isOn() {
        return on;
    }

    /** For a filter that begins a trace with each request. */
    public OpenTelemetry telemetry() {
        return telemetry;
    }

    /** Begins a span below the current one; the caller ends it. Facts name organisations and parts, never persons. */
    public Span begin(String name, Map<String, String> facts) {
        if (!on) {
            return Span.getInvalid();
        }
        var span = tracer.spanBuilder(name);
        facts.forEach((key, value) -> span.setAttribute(AttributeKey.stringKey(key), value));
        return span.startSpan();
    }

    /** Does the work within a span of its own, which tells by the name of the exception that it failed: its message might name somebody. */
    public <T, X extends Throwable> T around(
            String name, Map<String, String> facts, ScopedValue.CallableOp<? extends T, X> work) throws X {
        if (!on) {
            return work.call();
        }
        var span = begin(name, facts);
        try (var _ = span.makeCurrent()) {
            return work.call();
        } catch (Throwable failure) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            throw failure;
        } finally {
            span.end();
        }
    }

    /** Sends what is still to be sent, for ten seconds at most. */
    @Override
    public void close() {
        if (telemetry instanceof OpenTelemetrySdk sdk) {
            sdk.close();
        }
    }
}
