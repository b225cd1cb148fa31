/** Several nodes as real processes over one real database: what they promise together while parts are killed. */
package dev.byline.fleet;
