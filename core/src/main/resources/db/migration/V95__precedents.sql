-- How mediations of cases ended, so that like is treated alike; no personal data.
create table precedent_row (
    id           text    primary key,
    body         jsonb   not null,
    sort         bigint  not null,
    global_index bigint  not null,
    category     text    generated always as (body ->> 'category') stored,
    settled      boolean generated always as
        ((body ->> 'closed') = 'true' and jsonb_array_length(body -> 'talks') > 0) stored
);

create index precedent_row_of_category on precedent_row (category, sort desc, id) where settled;

-- Mediations with a session to come or something to be performed: those that people are reminded of.
alter table mediation_row
    add column pending boolean generated always as (
        jsonb_path_exists(body, '$.sessions[*] ? (@.held == "AWAITED")')
        or jsonb_path_exists(body, '$.agreement.items[*] ? (@.progress != "DONE")')) stored;

create index mediation_row_pending on mediation_row (id) where pending;

-- Who was reminded of what: written by whoever reminds, never rebuilt.
create table mediation_reminder (
    mediation_id text        not null,
    subject      text        not null,
    kind         text        not null,
    told_at      timestamptz not null,
    primary key (mediation_id, subject, kind)
);

-- The projectors take in the mediations that there are already, and their steps in the trails of their cases; the rows of
-- the others do not change by it.
delete from token_entry where processor_name = 'cases-and-alarms';
