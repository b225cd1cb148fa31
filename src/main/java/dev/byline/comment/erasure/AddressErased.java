package dev.byline.comment.erasure;

import dev.byline.text.AddressMask;

/**
 * An address shall stand nowhere any more. Fired outside of transactions; rooms above observe it and take the address
 * out of what they keep, in transactions of their own, so that it can be done again.
 *
 * @param mask   finds the address
 * @param counts takes what was changed
 */
public record AddressErased(AddressMask mask, ErasureCounts counts) {
}
