-- Programs written for WordPress give their application passwords an id, by which they know them again.
alter table access_token add column if not exists app_id varchar(36);
