-- Titles of WordPress may hold markup and references; what shows them to its clients needs them as they came.
alter table article add column if not exists title_source varchar(2000);
