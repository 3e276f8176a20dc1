-- Who is told of alarms, what is to be sent, and what became of it. No name, number or address stands in these tables:
-- contact_ref names an entry of the vault.

create table notification_recipient (
    recipient_id text   primary key,
    area         text   not null,
    contact_ref  text   not null,
    zone         text,
    channels     text[] not null,
    priorities   text[] not null,
    -- Local time HH:mm; never holds back critical alarms.
    quiet_from   text,
    quiet_until  text,
    language     text   not null
);
create index notification_recipient_area on notification_recipient (area);

create table notification_duty (
    recipient_id text not null references notification_recipient (recipient_id) on delete cascade,
    duty         text not null,
    held_of      text
);
create index notification_duty_held on notification_duty (duty, held_of);
create index notification_duty_recipient on notification_duty (recipient_id);

create table notification_turn (
    turn_id      text        primary key,
    area         text        not null,
    duty         text        not null,
    recipient_id text        not null,
    on_from      timestamptz not null,
    on_until     timestamptz not null
);
create index notification_turn_time on notification_turn (area, on_from desc);

-- What the choice of recipients needs of the register of places.
create table notification_place (
    area            text not null,
    code            text not null,
    parent          text,
    household_group text,
    name_zh         text not null,
    name_en         text not null,
    primary key (area, code)
);
create index notification_place_group on notification_place (area, household_group);
create index notification_place_parent on notification_place (area, parent);

-- Messages on their way. It is no projection: a row and its message's event are written in one transaction.
create table notification_outbox (
    message_id      text        primary key,
    area            text        not null,
    channel         text        not null,
    recipient_id    text        not null,
    duty            text        not null,
    ladder_id       text        not null,
    idempotency_key text        not null,
    template        text        not null,
    language        text        not null,
    parameters      text        not null,
    priority        text        not null,
    state           text        not null check (state in ('waiting', 'sending', 'accepted', 'delivered', 'failed', 'expired')),
    -- Why it failed.
    reason          text,
    attempts        int         not null default 0,
    next_at         timestamptz not null,
    -- Who sends has until then to say what became of it; after that it may have been sent, and nobody knows.
    lease_until     timestamptz,
    gateway         text,
    -- The gateway's own id, under which receipts come.
    gateway_id      text,
    intended_at     timestamptz not null,
    expires_at      timestamptz not null,
    changed_at      timestamptz
);
create index notification_outbox_waiting on notification_outbox (channel, next_at) where state = 'waiting';
create index notification_outbox_sending on notification_outbox (channel, lease_until) where state = 'sending';
create index notification_outbox_receipt on notification_outbox (channel, gateway_id) where gateway_id is not null;
create index notification_outbox_key on notification_outbox (idempotency_key);
create index notification_outbox_ladder on notification_outbox (ladder_id);

-- Messages and ladders as the screens list them; rebuilt from the events like the other read tables.
create table notification_message_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    alarm        text   generated always as (body ->> 'alarm') stored
);
create index notification_message_row_alarm on notification_message_row (alarm, sort);

create table notification_ladder_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    alarm        text   generated always as (body ->> 'alarm') stored
);
create index notification_ladder_row_alarm on notification_ladder_row (alarm, sort);

-- The registers' projectors take in the places that are registered already; their other rows do not change.
delete from token_entry where processor_name = 'registers';
