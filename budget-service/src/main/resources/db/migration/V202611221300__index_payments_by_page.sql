-- A page of a unit's ledger is read in the order of its ids, from where the page before ended: the rows of the page and
-- no others. The unit stands first, because every list of one unit, and every caller of one unit, names it. Sums over a
-- unit and year find their rows by it too, so the index that it replaces is not needed beside it.
create index payment_by_page on payment (unit_code, id);
drop index payment_by_unit;
