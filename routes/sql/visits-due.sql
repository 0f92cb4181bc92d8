-- Partnerships of whose visits something is to be written, and those that planned one of which nothing is known yet.
select partnership_id as "ID" from visit where next_at <= :?now
union
select p.id as "ID" from partnership p where p.stage = 'VISIT_PLANNED'
    and not exists (select 1 from visit v where v.partnership_id = p.id)
order by 1
