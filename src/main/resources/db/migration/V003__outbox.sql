-- Several senders on one database, the rates they keep together, and what settles a doubt.

alter table message add column to_domain varchar default '' not null;
-- Who claimed it last; nobody while it is queued again.
alter table message add column claimed_by varchar(64) default '' not null;
-- Whether a copy to our own mailbox was asked for when it was claimed: only then its absence there means anything.
alter table message add column copy_asked boolean default false not null;
-- Whether it goes out once more when a witness says that it did not leave.
alter table message add column send_again boolean default true not null;
alter table message add column sent_again integer default 0 not null;
-- When its witnesses are asked next, while it is unknown whether it left.
alter table message add column ask_at timestamp with time zone;
-- When the server last refused us, not the letter; empty when it did not.
alter table message add column refused_us_at timestamp with time zone;

update message set to_domain = lower(substring(to_address from position('@' in to_address) + 1));

drop index message_due;
create index message_due on message (status, due_at, id);
create index message_to_ask on message (status, ask_at);

-- A sender lives as long as it renews this; what it had claimed is settled by the others afterwards.
create table sender_lease (
    sender varchar(64) primary key,
    until timestamp with time zone not null
);

-- One row, held while letters are claimed, so that all senders keep the rates together. Closed for a while when the
-- server refuses us.
create table outbox_gate (
    id integer primary key,
    closed_at timestamp with time zone,
    closed_until timestamp with time zone,
    wait_seconds integer default 0 not null,
    reason varchar default '' not null
);
insert into outbox_gate (id) values (1);

-- Who saw that a letter had arrived: a copy in our mailbox, a delivery report, its reader's answer.
create table witness (
    message_id varchar not null,
    kind varchar(16) not null,
    seen_at timestamp with time zone not null,
    detail varchar not null,
    primary key (message_id, kind)
);
