-- What came in from where: an imported page is known by the import's name and its path there, so that a second run of the
-- same import changes nothing.
create table import_item (
    name     text        not null,
    path     text        not null,
    page     bigint      not null references page,
    revision bigint      not null references revision, -- the last one that came in
    upto     int         not null,                     -- the highest number of an old version that was looked at
    digest   text        not null,                     -- of the files as they were
    at       timestamptz not null,
    primary key (name, path)
);
create index import_item_page on import_item (page);
