-- Commands to devices as the screens list them; rebuilt from the events like the other read tables.

create table device_command_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    device       text   generated always as (body ->> 'device') stored,
    state        text   generated always as (body ->> 'state') stored
);
create index device_command_row_device on device_command_row (device, sort desc);
create index device_command_row_sort on device_command_row (sort desc);
