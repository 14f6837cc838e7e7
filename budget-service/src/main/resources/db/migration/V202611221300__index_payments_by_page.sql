-- A page of a unit's ledger is read in the order of its ids, from where the page before ended: the rows of the page and
-- no others. The unit stands first, because every list of one unit, and every caller of one unit, names it.
create index payment_by_page on payment (unit_code, id);
