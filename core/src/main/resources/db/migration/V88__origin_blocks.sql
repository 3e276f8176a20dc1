-- From where a complaint came, as a keyed hash of the address (IPv6: its /64 network); forgotten after 30 days.
create table complaint_origin (
    ref     text        primary key references complaint_filing (ref) on delete cascade,
    address text        not null,
    at      timestamptz not null
);
create index complaint_origin_at on complaint_origin (at);

-- From where no complaints are taken. No projection: a row and its event are written in one transaction, and the origin
-- (a keyed hash) is in no event.
create table origin_block (
    block_id      text        primary key,
    area          text        not null,
    origin_kind   text        not null check (origin_kind in ('address', 'phone')),
    origin        text        not null,
    case_id       text        not null,
    complaint_ref text        not null,
    reason_ref    text        not null,
    blocked_by    text        not null,
    blocked_at    timestamptz not null,
    until         timestamptz not null,
    lifted_at     timestamptz,
    -- How many complaints were not taken because of it, so that none is lost without anybody knowing.
    refused       bigint      not null default 0,
    refused_at    timestamptz
);
create index origin_block_origin on origin_block (origin, until);
create index origin_block_list on origin_block (area, blocked_at desc);

-- What was reported at a place lately.
create index complaint_filing_place on complaint_filing (area, place, filed_at);
