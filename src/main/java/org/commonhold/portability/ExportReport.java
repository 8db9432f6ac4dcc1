package org.commonhold.portability;

/**
 * What an export wrote.
 *
 * @param position the last entry of the ledger in it
 */
public record ExportReport(int pages, int revisions, long position) {}
