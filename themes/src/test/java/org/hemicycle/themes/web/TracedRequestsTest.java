package org.hemicycle.themes.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class TracedRequestsTest {
    private static final String PROXY = "10.0.0.1";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final InMemorySpanExporter recorded = InMemorySpanExporter.create();
    private final TracedRequests filter = new TracedRequests(
            OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(recorded))
                            .build())
                    .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                    .build(),
            request -> request.getRemoteAddr().equals(PROXY),
            any -> Optional.of("lyon"));

    @Test
    void namesTheRouteAndNotTheAddress() throws Exception {
        var span = ask("192.0.2.7");
        assertThat(span.getName()).isEqualTo("GET /links/{token}");
        assertThat(span.getAttributes().asMap().toString())
                .contains("http.route=/links/{token}", "hemicycle.tenant=lyon", "http.response.status_code=503")
                .doesNotContain("s3cret");
        assertThat(span.getStatus().getStatusCode().name()).isEqualTo("ERROR");
    }

    @Test
    void goesOnWithTheTraceOfAProxyAndOfNobodyElse() throws Exception {
        assertThat(ask(PROXY).getTraceId()).isEqualTo(TRACE);
        assertThat(ask("192.0.2.7").getTraceId()).isNotEqualTo(TRACE);
    }

    private SpanData ask(String peer) throws Exception {
        recorded.reset();
        var request = new MockHttpServletRequest("GET", "/links/s3cret");
        request.setRemoteAddr(peer);
        request.addHeader("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
        var answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, (seen, given) -> {
            assertThat(MDC.get("trace_id")).hasSize(32);
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/links/{token}");
            answer.setStatus(503);
        });
        assertThat(MDC.get("trace_id")).isNull();
        return recorded.getFinishedSpanItems().getFirst();
    }
}
