create table index_lines (
  name text {{exact}} primary key,
  line text not null
);
