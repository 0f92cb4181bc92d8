-- Whoever waits longest comes first; 0 is what the secretariat or we ourselves have to do.
select coalesce(person_id, 0) as "READER" from follow_up
where status = 'OWED' and due_at <= :?now
group by coalesce(person_id, 0) order by min(due_at) fetch first 200 rows only
