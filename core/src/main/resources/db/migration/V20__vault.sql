-- Personal data, sealed outside the event store. Forgetting deletes the row, its index and its file.

-- One row: proves that the key file at hand is the one this database was sealed with.
create table vault_key (
    only_one    boolean primary key default true check (only_one),
    fingerprint bytea       not null,
    created_at  timestamptz not null default now()
);

create table vault_entry (
    ref       text primary key,
    kind      text        not null,
    -- Opaque id of whom or what the entry is about, so that everything about it can be forgotten at once.
    subject   text,
    -- 12 bytes nonce, ciphertext, 16 bytes tag; AES-256-GCM with ref and kind as additional data.
    sealed    bytea       not null,
    -- True when a sealed file of the same ref lies in the vault folder.
    has_file  boolean     not null default false,
    stored_at timestamptz not null default now()
);
create index vault_entry_subject on vault_entry (subject) where subject is not null;

-- Exact search without plain text: HMAC-SHA-256 of the normalised value.
create table vault_index (
    kind  text  not null,
    field text  not null,
    blind bytea not null,
    ref   text  not null references vault_entry (ref) on delete cascade,
    primary key (kind, field, blind, ref)
);
create index vault_index_ref on vault_index (ref);

-- One ref per plate: the unique blind index that makes the same plate the same vehicle.
create table vault_vehicle (
    blind  bytea primary key,
    ref    text        not null unique,
    sealed bytea       not null,
    first_seen_at timestamptz not null default now()
);
