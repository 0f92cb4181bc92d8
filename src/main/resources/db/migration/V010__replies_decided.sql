-- What a person says a mail means, where the machine was not sure; empty when they leave that to the machine.
alter table received_mail add column told_answer varchar(32) default '' not null;
-- The partnership they mean; none when the mail tells.
alter table received_mail add column told_about bigint;
-- The language it is written in, as far as that was seen: answers to it are in the same.
alter table received_mail add column language varchar(16) default '' not null;
-- The Message-ID of the letter with which the secretariat was told of it; answers to that letter go to its sender.
alter table received_mail add column forwarded_as varchar default '' not null;
create index received_mail_by_forward on received_mail (forwarded_as);
-- Whom we thanked lately.
create index message_by_step on message (step, to_address);
