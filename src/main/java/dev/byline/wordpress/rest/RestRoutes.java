package dev.byline.wordpress.rest;

import java.util.List;

/** Declares routes. Every bean that implements it is found. */
public interface RestRoutes {

    /** The routes; asked once. */
    List<Route> routes();
}
