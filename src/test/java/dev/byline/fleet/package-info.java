/** Several nodes as real processes over one real database: what they promise together, while parts of them are killed. */
package dev.byline.fleet;
