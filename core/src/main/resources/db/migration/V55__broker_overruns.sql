-- The version of a broker that is known to send more messages at once than the receive maximum allows; null for others.

alter table broker_watch add column overruns varchar(32);
