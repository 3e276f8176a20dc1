-- What the tourist's side needs of a complaint. The person's words, phone number and photos lie in the vault.

create table complaint_filing (
    -- Vault reference of statement, phone and tracking code; also the complaintRef of events.
    ref         text primary key,
    -- HMAC of the tracking code.
    code_hash   bytea       not null unique,
    case_id     text        not null,
    area        text        not null,
    place       text,
    category    text        not null,
    language    text        not null,
    filed_at    timestamptz not null
);
create index complaint_filing_case on complaint_filing (case_id);

create table complaint_photo (
    media   text primary key,
    ref     text not null references complaint_filing (ref) on delete cascade,
    ordinal int  not null,
    width   int  not null,
    height  int  not null
);
create index complaint_photo_ref on complaint_photo (ref);

-- The same request again within a day has the same answer.
create table complaint_once (
    key_hash  bytea primary key,
    body_hash bytea       not null,
    ref       text,
    at        timestamptz not null
);

-- What a complainant may know of the case; a projection, made anew by a replay.
create table tracked_case (
    case_id      text primary key,
    state        text        not null,
    category     text        not null,
    opened_at    timestamptz not null,
    triaged_at   timestamptz,
    assigned_at  timestamptz,
    body         text,
    resolved_at  timestamptz,
    outcome      text,
    closed_at    timestamptz,
    reply_ref    text,
    global_index bigint      not null
);
