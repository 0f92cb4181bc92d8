-- What is taken back when a feed is undone, and what its columns mean when a person had to say so.

-- A solution that no feed tells of any more; partnerships that came of it keep their history.
alter table solution add column withdrawn boolean default false not null;

-- Whether the meaning of the columns was doubtful: OPEN while it waits, ACCEPTED or REJECTED once a person decided.
alter table feed add column mapping varchar(16) default '' not null;
-- Why it was doubtful, one sentence a line.
alter table feed add column mapping_doubts varchar default '' not null;

-- What a person said that the columns of a table of this shape mean: for the next file of the same shape.
create table column_mapping (
    -- Of the names of the columns, in their order.
    shape_key varchar(64) primary key,
    fields varchar not null,
    decided_at timestamp with time zone not null
);
