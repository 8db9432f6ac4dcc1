-- The words of an earlier revision that were taken out leave a stub; `suppressed` says why, as a class of reasons.
alter table revision add column suppressed text
    constraint revision_suppressed check (suppressed is null or (
        salt is null and title = '' and body = '' and summary = '' and topics = '{}' and aliases = '{}'
        and fields = '{}' and origin is null));
