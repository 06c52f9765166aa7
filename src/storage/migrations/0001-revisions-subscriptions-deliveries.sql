-- In the words that SQLite and PostgreSQL share. {{exact}} orders text by its bytes in both. Times are epoch
-- milliseconds, flags 0 or 1, and what has a shape of its own is JSON as text.

-- A removal takes a number too, and has neither hash nor edition.
create table revisions (
  number bigint primary key,
  symbol text {{exact}} not null,
  language text {{exact}} not null,
  origin text not null,
  published_at bigint not null,
  hash text,
  edition text,
  reference text,
  is_official bigint,
  check ((hash is null) = (edition is null))
);

create index revisions_by_edition on revisions (symbol, language, number);

-- Which texts an origin has offered, also those that were served already: it may not bring them back unasked.
create table offered_texts (
  symbol text {{exact}} not null,
  language text {{exact}} not null,
  origin text {{exact}} not null,
  hash text {{exact}} not null,
  primary key (symbol, language, origin, hash)
);

create table changes (
  position bigint primary key,
  revision bigint not null references revisions (number),
  kind text not null,
  paragraph bigint not null,
  previous_paragraph bigint,
  before_entry text,
  after_entry text
);

create index changes_by_revision on changes (revision);

create table subscriptions (
  id text {{exact}} primary key,
  team text not null,
  channel text not null,
  creator text not null,
  schedule text not null,
  scope text not null,
  language text not null,
  says_nothing_new bigint not null,
  state text not null,
  broken_by text,
  created_at bigint not null,
  told_up_to bigint not null,
  next_due_at bigint not null,
  settled_at bigint
);

create index subscriptions_by_channel on subscriptions (team, channel);
create index subscriptions_by_creator on subscriptions (team, creator);
create index subscriptions_by_due_time on subscriptions (state, next_due_at);

create table deliveries (
  id text {{exact}} primary key,
  subscription_id text {{exact}} not null references subscriptions (id) on delete cascade,
  due_at bigint not null,
  from_position bigint not null,
  to_position bigint not null,
  state text not null,
  owner text not null,
  lease_until bigint not null,
  claimed_at bigint not null,
  attempts bigint not null,
  retry_at bigint,
  error text,
  message_ts text,
  pages_posted bigint not null,
  settled_at bigint,
  unique (subscription_id, due_at)
);

create index deliveries_under_way on deliveries (state, lease_until);

create table preferences (
  team text {{exact}} not null,
  kind text {{exact}} not null,
  id text {{exact}} not null,
  name text {{exact}} not null,
  value text not null,
  primary key (team, kind, id, name)
);

create table sources (
  name text {{exact}} primary key,
  etag text,
  last_modified text,
  hash text,
  checked_at bigint not null
);
