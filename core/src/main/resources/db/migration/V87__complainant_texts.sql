-- Which complaints belong to which case, for those who tell complainants how it goes on: a projection.
create table complaint_line (
    ref          text    primary key,
    case_id      text    not null,
    language     text    not null,
    withdrawn    boolean not null,
    global_index bigint  not null
);
create index complaint_line_case on complaint_line (case_id);

-- Whose complainant wants no text messages. No projection: a row and its event are written in one transaction.
create table complaint_texts_stopped (
    ref text        primary key,
    at  timestamptz not null
);

-- The automations do not read old events again: they take the complaints that there are from where they are known.
insert into complaint_line (ref, case_id, language, withdrawn, global_index)
select f.ref, coalesce(t.case_id, f.case_id), f.language, t.withdrawn_at is not null, -1
  from complaint_filing f left join tracked_complaint t on t.ref = f.ref;
