-- What a letter says stands apart from what becomes of it: that changes several times, and the store writes the whole row anew.
create table message_text (
    message_id bigint primary key references message,
    body_text varchar not null,
    body_html varchar not null,
    calendar varchar not null
);
insert into message_text (message_id, body_text, body_html, calendar)
    select id, body_text, body_html, calendar from message;
alter table message drop column body_text;
alter table message drop column body_html;
alter table message drop column calendar;
