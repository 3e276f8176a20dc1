-- What a complainant may know of the own complaint: projections, made anew by a replay.

-- Which case a complaint belongs to now; it moves when cases are merged or split. None: the case that it was filed to.
create table tracked_complaint (
    ref          text   primary key,
    case_id      text   not null,
    withdrawn_at timestamptz,
    rated_at     timestamptz,
    global_index bigint not null
);
create index tracked_complaint_case on tracked_complaint (case_id);

-- What the complainants of a case were told while it was at work, each with their own row: an answer, or more time.
create table tracked_reply (
    ref          text   not null,
    global_index bigint not null,
    at           timestamptz not null,
    reply_ref    text   not null,
    clock        text,
    until        timestamptz,
    primary key (ref, global_index)
);

-- The legal ground of a refusal.
alter table tracked_case add column ground text;

-- Cases near in place and time to another.
create index case_row_place on case_row ((body ->> 'place'), sort);
