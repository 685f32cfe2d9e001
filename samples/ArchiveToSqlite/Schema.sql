CREATE TABLE issue (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    title TEXT,
    series TEXT,
    number INTEGER,
    period TEXT,
    language TEXT
);

-- The id is the same whenever the archive is read; the key is that of every entry about the same work.
CREATE TABLE entry (
    id TEXT PRIMARY KEY,
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    section TEXT,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT,
    work_title TEXT,
    summary TEXT
);

CREATE TABLE identifier (
    entry_id TEXT NOT NULL REFERENCES entry (id),
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    month TEXT
);

-- Parts of words are found too, in every script; a word to look for has three characters or more.
CREATE VIRTUAL TABLE entry_text USING fts5 (id UNINDEXED, title, work_title, summary, tokenize = 'trigram');

CREATE INDEX entry_by_issue ON entry (issue_id);
CREATE INDEX entry_by_key ON entry (key);
CREATE INDEX identifier_by_entry ON identifier (entry_id);
