package org.commonhold.ledger;

/**
 * What a committed write gave.
 *
 * @param position the ledger position after it; 0 where it recorded nothing
 */
public record Written<T>(T value, long position) {}
