-- Households of a unit are found by the index of their numbers, which begins with region and unit too. Beside it this one
-- was as good as that for a household asked for by its number, until the statistics of a filled table said otherwise: an
-- import into a new registry read all households of the unit for each of its own.
drop index household_by_unit;
