-- How much of a report is measured and how much somebody typed is told beside it; it follows from the text, which never
-- changes, and is counted when it is written. Of reports from before it is not told.
alter table report
    add column quoted_figures integer check (quoted_figures >= 0),
    add column typed_texts    integer check (typed_texts >= 0);

comment on column report.quoted_figures is '引自事实之处，处';
comment on column report.typed_texts is '由人填写的不同文字和完成值，个';
