-- Letters to the secretariat, which is no person of ours, and what its digests told.

alter table message alter column person_id drop not null;

-- Where silence holds: whether the secretariat has let this one go.
alter table follow_up add column let_go boolean default false not null;

-- That a digest was thought about, so that there is one a day, or a week, whatever happens in between.
create table digest (
    kind varchar(16) not null,
    -- The day it is of; of a week its first.
    digest_day date not null,
    written_at timestamp with time zone not null,
    primary key (kind, digest_day)
);
create index digest_written on digest (kind, written_at);

create index stage_move_by_time on stage_move (moved_at);
create index statement_by_time on statement (said_at);
create index follow_up_by_step on follow_up (step, done_at);
