-- One open case per area, place and cause: claimed when a case is opened, freed when it is closed, each in the
-- transaction of the case's own event.
create table open_case_claim (
    area       text        not null,
    spot       text        not null, -- a place's code, or the id of an alarm that has no place
    cause      text        not null,
    case_id    text        not null,
    number     text        not null,
    claimed_at timestamptz not null default now(),
    primary key (area, spot, cause)
);

create index open_case_claim_case on open_case_claim (case_id);

-- The running count in a case's number, one row per area and day.
create table case_count (
    area  text    not null,
    day   date    not null,
    count integer not null,
    primary key (area, day)
);
