/**
 * What every HTTP face shares: problems (RFC 9457), query parameters, JSON bodies, keyset pages, preconditions and
 * size limits. Knows no feature.
 */
package dev.byline.http;
