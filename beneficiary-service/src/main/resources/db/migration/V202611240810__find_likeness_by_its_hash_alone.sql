-- The hash of how a name sounds holds its unit already, under the key of its region: it finds whom to compare with alone.
-- An index that begins with region and unit can be taken for any search within a unit, and before anything was counted it
-- seemed to be no dearer than the one by identity number: each person of an import then read all persons of the unit.
drop index member_by_likeness;
create index member_by_likeness on member (likeness_index);
