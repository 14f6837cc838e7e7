-- A report has more formats than the two it began with; each is still made once.
alter table rendition drop constraint rendition_format_check;
alter table rendition add constraint rendition_format_check check (format in ('DOCX', 'PDF', 'HTML', 'XLSX', 'OFD'));

comment on column rendition.format is '文件格式：DOCX 编辑，PDF 核对，HTML 预览，XLSX 表格，OFD 版式归档';
