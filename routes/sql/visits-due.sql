-- Partnerships of whose visits something is to be written, those that planned one of which nothing is known yet, and those
-- that are over, with a visit in both calendars.
select partnership_id as "ID" from visit where next_at <= :?now
union
select p.id as "ID" from partnership p where p.stage = 'VISIT_PLANNED'
    and not exists (select 1 from visit v where v.partnership_id = p.id)
union
select v.partnership_id as "ID" from visit v join partnership p on p.id = v.partnership_id
    where p.stage in ('DECLINED', 'WITHDRAWN') and v.stopped = '' and v.sequence >= 0 and v.first_day > cast(:?now as date)
    and v.id = (select max(l.id) from visit l where l.partnership_id = p.id)
order by 1
