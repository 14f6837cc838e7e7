-- What a file was made from, as one digest. It is printed on the file, and who holds the paper asks by it.
alter table rendition add column document_id varchar(71) check (document_id ~ '^sha256:[0-9a-f]{64}$');
create index rendition_by_document on rendition (document_id);
create index rendition_by_file on rendition (sha256);

comment on column rendition.document_id is '文件标识：快照、模板、正文、字体、成文程序五者的摘要；此前的成文没有';
