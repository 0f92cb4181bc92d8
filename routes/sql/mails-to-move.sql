select c.id as "ID" from mail_copy c join received_mail m on m.id = c.mail_id
where c.mailbox = :?mailbox and c.moved_at is null and c.next_try_at <= :?now and m.folder <> ''
order by c.id fetch first 200 rows only
