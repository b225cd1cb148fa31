package dev.byline.comment.live;

import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Hands the connection of an answered request over to its stream. Writing by hand is what bounds the memory: the REST
 * layer's own event sinks take whatever they are given, however slow the reader.
 */
@Provider
@Produces(MediaType.SERVER_SENT_EVENTS)
public class StreamWriter implements ServerMessageBodyWriter<LiveStream> {

    @Inject
    Streams streams;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target,
            MediaType mediaType) {
        return type == LiveStream.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == LiveStream.class;
    }

    @Override
    public void writeResponse(LiveStream stream, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        RoutingContext routing = request.unwrap(RoutingContext.class);
        HttpServerResponse response = routing.response();
        request.suspend();
        response.setChunked(true);
        stream.connect(response, request::resume);
        routing.addEndHandler(unused -> streams.leave(stream));
        streams.join(stream);
    }

    @Override
    public void writeTo(LiveStream stream, Class<?> type, Type genericType, Annotation[] annotations,
            MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream output) {
        throw new UnsupportedOperationException("Streams are written to their connection");
    }
}
