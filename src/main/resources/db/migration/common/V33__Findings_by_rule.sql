-- The desk looks for comments by the rule under which something was found.
create index if not exists comment_finding_by_rule on comment_finding (rule, comment_id);
