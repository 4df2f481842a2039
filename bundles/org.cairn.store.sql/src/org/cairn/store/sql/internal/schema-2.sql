-- SPDX-License-Identifier: EPL-2.0
-- What format 2 adds to format 1: a new project is made by all these files in turn, and an older one is brought here by this one.

ALTER TABLE standing_query ADD COLUMN followed INTEGER;    -- 1 if it is asked of new and changed sources; 0: a saved search
UPDATE standing_query SET followed = 1;

CREATE TABLE code_set (                 -- codes that belong together across the tree
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    name            TEXT NOT NULL
);

CREATE TABLE code_set_code (
    id              INTEGER PRIMARY KEY,
    code_set_id     INTEGER NOT NULL REFERENCES code_set(id) DEFERRABLE INITIALLY DEFERRED,
    code_id         INTEGER NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (code_set_id, code_id)
);

CREATE TABLE person_role (              -- what a person was for a time
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    person_id       INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    role            TEXT NOT NULL,
    school_id       INTEGER REFERENCES school(id) DEFERRABLE INITIALLY DEFERRED,
    since           TEXT,                       -- YYYY-MM-DD; null: not known
    until           TEXT                        -- YYYY-MM-DD, the last day; null: it goes on, or not known
);

CREATE TABLE consent (                  -- what a person allows
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    person_id       INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    use             TEXT NOT NULL,              -- ANALYSIS, QUOTATION, FILM or SHARING
    state           TEXT NOT NULL,              -- GIVEN, REFUSED or WITHDRAWN
    date            TEXT,                       -- YYYY-MM-DD
    note            TEXT
);

CREATE TABLE coding_round (             -- coders who code the same sources, to be compared
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    blind           INTEGER NOT NULL,           -- 1: nobody sees the others' work until all are locked
    consensus_id    INTEGER REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED      -- under whose name agreed codings are kept
);

CREATE TABLE coding_round_source (      -- none for a round: it is about all sources
    id              INTEGER PRIMARY KEY,
    coding_round_id INTEGER NOT NULL REFERENCES coding_round(id) DEFERRABLE INITIALLY DEFERRED,
    source_id       INTEGER NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (coding_round_id, source_id)
);

CREATE TABLE coding_round_coder (
    id              INTEGER PRIMARY KEY,
    coding_round_id INTEGER NOT NULL REFERENCES coding_round(id) DEFERRABLE INITIALLY DEFERRED,
    coder_id        INTEGER NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
    locked          INTEGER,                    -- when the coder declared the work done; null: not yet
    UNIQUE (coding_round_id, coder_id)
);

CREATE TABLE region (                   -- a part of a picture or page to which a coder gave a code
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    source_id       INTEGER NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    code_id         INTEGER NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
    coder_id        INTEGER NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
    page            INTEGER NOT NULL,           -- from 1; 1 for a picture
    x               INTEGER NOT NULL,           -- left edge in millionths of the page's width
    y               INTEGER NOT NULL,           -- upper edge in millionths of the page's height
    width           INTEGER NOT NULL,           -- in millionths of the page's width
    height          INTEGER NOT NULL,           -- in millionths of the page's height
    created         INTEGER,
    comment         TEXT,
    weight          INTEGER,                    -- 0 to 100
    important       INTEGER                     -- 1 if marked to be found again
);

CREATE TABLE media (                    -- the film or sound that a source is the transcript of; the file itself stays outside
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    source_id       INTEGER NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    path            TEXT NOT NULL,              -- from the folder of the project where it lies below it, else absolute
    type            TEXT NOT NULL,              -- video/mp4, audio/mpeg, …
    size            INTEGER,                    -- in bytes
    sha256          TEXT                        -- of the file, lower-case hexadecimal
);

CREATE INDEX code_set_code_code ON code_set_code(code_id);
CREATE INDEX person_role_person ON person_role(person_id);
CREATE INDEX person_role_school ON person_role(school_id) WHERE school_id IS NOT NULL;
CREATE INDEX consent_person ON consent(person_id);
CREATE INDEX coding_round_consensus ON coding_round(consensus_id) WHERE consensus_id IS NOT NULL;
CREATE INDEX coding_round_source_source ON coding_round_source(source_id);
CREATE INDEX coding_round_coder_coder ON coding_round_coder(coder_id);
CREATE INDEX region_source ON region(source_id);
CREATE INDEX region_code ON region(code_id);
CREATE INDEX region_coder ON region(coder_id);
CREATE INDEX media_source ON media(source_id);
