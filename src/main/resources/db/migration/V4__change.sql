-- A change is proposed content on its way to being published (GOVERNANCE section 4). Today it is an edit that met another
-- one: kept whole, waiting on its page until somebody settles it.
create table change (
    id         text        primary key,                 -- random
    subject    text        not null,
    base       bigint,                                  -- the revision that its writer began from, where known
    proposed   text        not null,                    -- canonical JSON, as it was hashed
    salt       text        not null,
    hash       text        not null,
    author     text        not null,
    at         timestamptz not null,
    form       text        not null unique,             -- a hash over the form and its words: sent twice, kept once
    state      text        not null check (state in ('DRAFT', 'PENDING', 'ACCEPTED', 'NEEDS_WORK', 'DECLINED',
                                                     'WITHDRAWN', 'SUPERSEDED', 'REVERTED')),
    settled_at timestamptz,
    settled_by text,
    became     bigint                                   -- the revision that took words of it
);
create index change_subject on change (subject, at, id) where state = 'PENDING';
create index change_waiting on change (at, id) where state = 'PENDING';
create index change_became on change (became) where became is not null;

-- A save that merged tells from which revision its writer had begun, so that ten posts of it give ten same answers.
alter table saved_form add column since int;
