-- Whom a mediator has to call, because somebody wants no text messages: written by whoever reminds, like mediation_reminder,
-- and never rebuilt.
create table mediation_call (
    mediation_id text        not null,
    subject      text        not null,
    kind         text        not null,
    party        text        not null,
    asked_at     timestamptz not null,
    done_at      timestamptz,
    done_by      text,
    primary key (mediation_id, subject, kind, party)
);

-- Whose photo it is, is asked each time that one is shown.
create index dialogue_said_photos on dialogue_said using gin (photos);
