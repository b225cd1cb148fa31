// Solves ALTCHA's proof of work (https://altcha.org): the number whose hash behind the salt is the challenge.

const AT_ONCE = 200;

/** The proof as the form sends it; undefined where browsers keep cryptography from pages without TLS. */
export async function solve({ algorithm, challenge, salt, signature, maxnumber }) {
  const text = new TextEncoder();
  for (let from = 0; crypto.subtle && from <= maxnumber; from += AT_ONCE) {
    const hashes = await Promise.all(Array.from({ length: AT_ONCE },
      (_, n) => crypto.subtle.digest(algorithm, text.encode(salt + (from + n)))));
    const found = hashes.findIndex((hash) => hex(hash) === challenge);
    if (found >= 0) return btoa(JSON.stringify({ algorithm, challenge, number: from + found, salt, signature }));
  }
  return undefined;
}

const hex = (hash) => Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
