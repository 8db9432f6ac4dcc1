package org.commonhold.kernel;

/**
 * Whoever a request comes from, so far as they can be told apart: by a keyed hash of the network address.
 *
 * @param key which key it was hashed under; under another one the same caller has another hash
 * @param hash opaque; says nothing to anybody who does not have the key, which is never written anywhere
 */
public record Caller(long key, String hash) {}
