-- Its sender reads of rows once they are decided, as far as the machine decides them.
select m.id as "ID" from received_mail m
where m.receipt_due and not exists
    (select 1 from mail_feed x join feed f on f.id = x.feed_id
     where x.mail_id = m.id and not f.matched and f.status <> 'REPEATED')
order by m.id fetch first 50 rows only
