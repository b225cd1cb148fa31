/**
 * What erasing means in this room: comments of one writer lose who wrote them or go altogether, with everything that
 * other tables hold about them; an address vanishes from what others wrote; what was thrown away goes for good after a
 * while; and what was erased is not brought back by an import.
 */
package dev.byline.comment.erasure;
