-- A consent, an address or the end of a suppression may have come since.
select distinct event as "EVENT" from partnership where stage = 'INTEREST'
