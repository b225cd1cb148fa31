package dev.byline.pagecache;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;

/**
 * Says of a rendering, once its method is known, whether others may wait for its end. Nobody waits for answers that are
 * not kept anyway: some, such as streams, have none.
 */
@Provider
public class FlightClearance implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    PageStore store;

    @Inject
    CurrentVertxRequest current;

    @Override
    public void filter(ContainerRequestContext request) {
        RoutingContext context = current.getCurrent();
        Flight flight = context == null ? null : context.get(Flight.KEY);
        if (flight == null) {
            return;
        }
        if (resource.getResourceMethod().isAnnotationPresent(Cached.class)
                || resource.getResourceClass().isAnnotationPresent(Cached.class)) {
            flight.clear();
        } else {
            store.end(flight, null);
        }
    }
}
