/**
 * The process itself: how it starts, and numbers about the JVM that runs it. Everything that Byline does lies in the
 * packages below, none of which knows this one.
 */
package dev.byline;
