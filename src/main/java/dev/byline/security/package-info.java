/**
 * Who is calling and what they may do: desk users, access tokens, roles, sign-in, client addresses and rate limits.
 * Knows no feature.
 */
package dev.byline.security;
